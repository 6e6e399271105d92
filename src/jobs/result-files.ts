import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BLURRED_CLIP_FILE } from '../pipeline/blurred-clip.ts';
import type { Problem } from '../api/problems.ts';

/** Beside the report: what the page needs, besides the keypoints, to make the analysis again. */
export const INPUT_FILE = 'input.json';
/** Beside the report: where the heads of others were seen, for whoever draws its pictures again. */
export const OTHER_HEADS_FILE = 'other-heads.json';
/** Beside the report: the clip with heads made unrecognisable, where that was asked for. */
export const SHOWN_CLIP_FILE = BLURRED_CLIP_FILE;
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
