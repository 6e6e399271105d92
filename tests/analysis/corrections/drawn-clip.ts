import { keypointsOf } from '../../../samples/keypoints-of.ts';
import { completeRecipe, type Recipe } from '../../../samples/recipe.ts';
import { truthOf } from '../../../samples/truth-of.ts';
import type { Truth } from '../../../samples/truth.ts';
import { analyse, type AnalysisInput } from '../../../src/analysis/analyse.ts';
import { NO_CORRECTIONS, type Corrections } from '../../../src/analysis/corrections/corrections.ts';
import type { Analysis } from '../../../src/analysis/result.ts';
import { DEFAULT_SETTINGS } from '../../../src/analysis/settings.ts';

/** A drawn runner as a good detector sees it, with few draws: the numbers matter here, not their errors. */
export function drawnClip(said: Partial<Recipe> = {}): { truth: Truth; input: AnalysisInput } {
  const recipe = completeRecipe({ durationS: 5, ...said });
  const truth = truthOf(recipe);
  const keypoints = keypointsOf(truth, { sdPx: 1, seed: 5 });
  const { widthPx, heightPx, captureFps, timeScale } = recipe;
  const clip = {
    file: 'drawn.mp4',
    sha256: '0'.repeat(64),
    ...{ widthPx, heightPx, captureFps, timeScale },
    frames: keypoints.timesMs.length,
    containerFps: captureFps / timeScale,
    rotationDeg: 0,
    variableFrameRate: false,
    durationMs: (1000 * keypoints.timesMs.length) / captureFps,
    recordedAt: null,
  };
  const settings = { ...DEFAULT_SETTINGS, heightM: recipe.heightM, speedMps: recipe.speedMps, draws: 10 };
  const pose = { model: 'drawn', runtime: 'none' };
  return { truth, input: { keypoints, clip, pose, settings, standing: null, notes: [], version: '0' } };
}

export function corrected(input: AnalysisInput, corrections: Partial<Corrections>): Analysis {
  return analyse({ ...input, corrections: { ...NO_CORRECTIONS, ...corrections } });
}

export function notesOf(analysis: Analysis, code: string): string[] {
  return analysis.quality.filter((note) => note.code === code).map(({ message }) => message);
}
