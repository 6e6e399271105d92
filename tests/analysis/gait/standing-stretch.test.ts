import { expect, it } from 'vitest';
import { completeRecipe } from '../../../samples/recipe.ts';
import { keypointsOf } from '../../../samples/keypoints-of.ts';
import { truthOf } from '../../../samples/truth-of.ts';
import { analyse } from '../../../src/analysis/analyse.ts';
import { seededRandom } from '../../../src/analysis/random.ts';
import type { Analysis } from '../../../src/analysis/result.ts';
import { DEFAULT_SETTINGS } from '../../../src/analysis/settings.ts';
import { clipInfo } from '../../../src/pipeline/clip-info.ts';

const STANDING_S = 2;
const STANDING_MS = 1000 * STANDING_S;
/** As a detector trembles on somebody who stands. */
const NOISE_PX = 2;

function analysed(standingRangeMs: { from: number; to: number } | null): Analysis {
  const recipe = completeRecipe({ standingS: STANDING_S, durationS: 5 });
  const random = seededRandom(5);
  const truth = keypointsOf(truthOf(recipe));
  const poses = truth.poses.map(
    (pose) =>
      pose && {
        ...pose,
        keypoints: pose.keypoints.map((point) => ({
          ...point,
          x: point.x + NOISE_PX * random.normal(),
          y: point.y + NOISE_PX * random.normal(),
        })),
      },
  );
  const keypoints = { ...truth, poses };
  return analyse({
    keypoints,
    clip: clipInfo({ path: 'clip.mp4', sha256: '' }, keypoints, null, recipe.captureFps),
    pose: { model: 'truth', runtime: 'none' },
    settings: { ...DEFAULT_SETTINGS, draws: 2, heightM: recipe.heightM, standingRangeMs },
    standing: null,
    notes: [],
    version: '',
  });
}

it('no step is looked for, and no leg missed, where the runner is said to stand', () => {
  const { supports, quality } = analysed({ from: 0, to: STANDING_MS });
  expect(supports.length).toBeGreaterThan(10);
  expect(supports[0].initialContact?.timeMs).toBeGreaterThan(STANDING_MS);
  expect(quality.map(({ code }) => code)).not.toContain('legs-collapsed');
});

it('nobody is taken to stand who is not said to', () => {
  const { supports, quality } = analysed(null);
  expect(supports[0].initialContact?.timeMs ?? 0).toBeLessThan(STANDING_MS);
  expect(quality.map(({ code }) => code)).toContain('legs-collapsed');
});
