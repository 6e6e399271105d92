import type { Response } from 'express';
import { fileNames } from '../jobs/file-names.ts';
import { RequestError } from './request-error.ts';

/** All that a report may consist of; nothing else in its folder is given out. */
const RESULT_FILE =
  /^(?:analysis\.json|keypoints\.json|supports\.csv|report\.html|report(?:-letter)?\.pdf|annotated\.mp4|frames\/[\w-]+\.jpg)$/;

/** What there is of a report to give out; nothing before the analysis has ended. */
export async function resultFileNames(root: string): Promise<string[]> {
  const names = await fileNames(root).catch(noneYet);
  return names.filter((name) => RESULT_FILE.test(name));
}

function noneYet(error: unknown): string[] {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return [];
}

/** A report.html opened from here may do what it could do from disk: show its own pictures and letters, run nothing. */
const REPORT_POLICY = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; sandbox";

/**
 * Answers with a file of a report.
 * @param parts of the name, as they stood between slashes
 * @throws RequestError not-found
 */
export function sendResultFile(response: Response, parts: readonly string[], root: string): void {
  const name = parts.join('/');
  if (!RESULT_FILE.test(name)) throw new RequestError('not-found', 'There is no such file.');
  if (name.endsWith('.html')) response.set('Content-Security-Policy', REPORT_POLICY);
  response.sendFile(name, { root, cacheControl: false });
}
