import type { Response } from 'express';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RequestError } from './request-error.ts';
import { sendResultFile } from './result-file.ts';

interface OfClip {
  readonly clip?: object;
}

/** The file of a report that says when the clip was filmed. */
const TIMED_FILE = 'analysis.json';

/**
 * Answers with a JSON file of a report, without when the clip was filmed: that is between those who filmed it.
 * @throws RequestError not-found
 */
export async function sendUntimed(response: Response, name: string, root: string): Promise<void> {
  const whole = JSON.parse(await read(join(root, name))) as OfClip;
  const clip = whole.clip === undefined ? {} : { clip: { ...whole.clip, recordedAt: null } };
  response.json({ ...whole, ...clip });
}

/** Answers strangers with a file of a report. @throws RequestError not-found */
export async function sendSharedFile(
  response: Response,
  parts: readonly string[],
  root: string,
): Promise<void> {
  if (parts.join('/') === TIMED_FILE) await sendUntimed(response, TIMED_FILE, root);
  else sendResultFile(response, parts, root);
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new RequestError('not-found', 'There is no such file, or not yet.');
  }
}
