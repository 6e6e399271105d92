import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClip } from '../../samples/make-clip.ts';
import type { Recipe } from '../../samples/recipe.ts';
import type { Truth } from '../../samples/truth.ts';
import type { KnownFacts } from '../../src/pipeline/request.ts';
import type { PoseModel } from '../../src/pose/manifest.ts';
import { type ClipRun, runClip, type RunOptions } from './clip-run.ts';

export interface DrawnClip {
  readonly path: string;
  readonly truth: Truth;
}

/** A folder for one run of the bench: every clip is drawn once, and analysed once with the same settings. */
export interface Workshop {
  draw: (recipe: Recipe) => Promise<DrawnClip>;
  analyse: (clipPath: string, facts: Partial<KnownFacts>, options?: RunOptions) => Promise<ClipRun>;
  /** The same once more, from the start. */
  analyseAgain: (clipPath: string, facts: Partial<KnownFacts>, options?: RunOptions) => Promise<ClipRun>;
  /** A path within the folder. */
  place: (name: string) => string;
  close: () => Promise<void>;
}

/** @param model what clips are analysed with where a section does not say */
export async function openWorkshop(model: PoseModel = 'heavy'): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  const place = (name: string): string => join(folder, name);
  const clips = new Map<string, Promise<DrawnClip>>();
  const runs = new Map<string, Promise<ClipRun>>();
  let count = 0;
  const analyseAgain: Workshop['analyseAgain'] = (clipPath, facts, options = {}) =>
    runClip(clipPath, place(`report-${++count}`), facts, { model, ...options });
  return {
    draw: (recipe) => {
      const path = place(`${digest(recipe)}.mp4`);
      return once(clips, path, async () => ({ path, truth: await makeClip(recipe, path) }));
    },
    analyse: (clipPath, facts, options = {}) =>
      once(runs, digest({ clipPath, facts, options }), () => analyseAgain(clipPath, facts, options)),
    analyseAgain,
    place,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = made.get(key);
  if (before !== undefined) return before;
  const making = make();
  made.set(key, making);
  return making;
}

function digest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
