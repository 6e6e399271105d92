import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { KeypointsFile } from '../analysis/keypoints.ts';
import { PlumblineError } from '../errors.ts';

const MAX_BYTES = 512 * 1024 * 1024;

const pose = z.object({
  score: z.number().optional(),
  keypoints: z.array(
    z.object({
      name: z.string().optional(),
      x: z.number(),
      y: z.number(),
      score: z.number().optional(),
    }),
  ),
});

const keypointsFile = z
  .object({
    schemaVersion: z.literal(1),
    model: z.string().min(1).max(100).optional(),
    widthPx: z.number().int().positive(),
    heightPx: z.number().int().positive(),
    timesMs: z.array(z.number()),
    poses: z.array(pose.nullable()),
  })
  .refine((file) => file.timesMs.length === file.poses.length, 'timesMs and poses differ in length')
  .refine((file) => file.timesMs.every(isLater), 'timesMs is not ascending');

function isLater(time: number, i: number, times: readonly number[]): boolean {
  return i === 0 || time > (times[i - 1] ?? Infinity);
}

/**
 * Reads a keypoints.json written by plumbline or in the same form.
 * @throws PlumblineError file-missing, keypoints-invalid; the message names the first thing that is wrong
 */
export async function readKeypointsFile(path: string): Promise<KeypointsFile> {
  const text = await readText(path);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new PlumblineError('keypoints-invalid', `${basename(path)} is not JSON.`, { cause });
  }
  const result = keypointsFile.safeParse(content);
  if (result.success) return withoutUndefined(result.data);
  const issue = result.error.issues.at(0);
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  throw new PlumblineError(
    'keypoints-invalid',
    `${basename(path)} does not hold keypoints${where}: ${issue?.message ?? 'unknown'}.`,
    { cause: result.error },
  );
}

async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size <= MAX_BYTES) return await readFile(path, 'utf8');
  } catch (cause) {
    throw new PlumblineError('file-missing', `The keypoints ${path} cannot be read.`, { cause });
  }
  throw new PlumblineError(
    'keypoints-invalid',
    `${basename(path)} is too large to hold keypoints of a clip.`,
  );
}

/** Drops the optional fields that are not there, as the contract type asks. */
function withoutUndefined(file: z.infer<typeof keypointsFile>): KeypointsFile {
  return JSON.parse(JSON.stringify(file)) as KeypointsFile;
}
