import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../api/problems.ts';

/** Beside the report: what the page needs, besides the keypoints, to make the analysis again. */
export const INPUT_FILE = 'input.json';
/** Beside the report: how the analysis ended, for a server that was killed before it could note it. */
export const OUTCOME_FILE = 'outcome.json';

export interface Outcome {
  /** Why nothing could be measured; null when something was. */
  readonly problem: Problem | null;
}

/** How a finished analysis ended; null when its folder is not there. */
export async function readOutcome(folder: string): Promise<Outcome | null> {
  if (!existsSync(folder)) return null;
  return JSON.parse(await readFile(join(folder, OUTCOME_FILE), 'utf8')) as Outcome;
}
