import { describe, expect, it } from 'vitest';
import { KEYPOINT_NAMES } from '../../src/analysis/pose-track.ts';
import { keypointsOf } from '../../samples/keypoints-of.ts';
import { completeRecipe } from '../../samples/recipe.ts';
import { recipeNamed } from '../../samples/recipes.ts';
import { truthOf } from '../../samples/truth-of.ts';

const truth = truthOf(completeRecipe({ durationS: 3 }));

describe('supports', () => {
  it('alternate between the feet, in order of time, and cover the clip', () => {
    const { supports } = truth;
    expect(supports.length).toBeGreaterThan(7);
    supports.slice(1).forEach((support, i) => {
      expect(support.foot).not.toBe(supports[i].foot);
      expect(support.initialContactMs).toBeGreaterThan(supports[i].toeOffMs);
    });
  });

  it('are complete only when both contact and toe-off are in the clip', () => {
    for (const { complete, initialContactMs, toeOffMs } of truth.supports)
      expect(complete).toBe(initialContactMs >= 0 && toeOffMs <= 3000);
  });

  it('last from the first to the last frame in which the drawn sole is on the ground line', () => {
    const { frames, groundLine } = truth;
    const support = truth.supports.find(({ complete }) => complete);
    const mid = frames.timeMs.findIndex(
      (ms) => support !== undefined && ms > (support.initialContactMs + support.toeOffMs) / 2,
    );
    const foot = support?.foot ?? 'left';
    const [, y] = frames.points[`${foot}_ball`][mid];
    expect(y).toBeCloseTo(groundLine[foot].y0Px, 1);
  });
});

describe('direction and camera', () => {
  it('shows the right side of a runner who runs to the right, and mirrors for the left', () => {
    const other = truthOf(completeRecipe({ durationS: 3, direction: 'left' }));
    expect(truth.nearSide).toBe('right');
    expect(other.nearSide).toBe('left');
    const width = truth.widthPx;
    other.frames.gcm.forEach(([x, y], i) => {
      expect(x).toBeCloseTo(width - truth.frames.gcm[i][0], 1);
      expect(y).toBeCloseTo(truth.frames.gcm[i][1], 1);
    });
  });

  it('tilts the ground line by the camera roll', () => {
    const rolled = truthOf(completeRecipe({ durationS: 0.5, cameraRollDeg: 3 }));
    expect(rolled.groundLine.left.slope).toBeCloseTo(Math.tan((3 * Math.PI) / 180), 5);
  });

  it('lets the runner cross the picture over ground and stay in it on a treadmill', () => {
    const crossing = truthOf(recipeNamed('crossing-right')).frames.gcm;
    expect((crossing.at(-1)?.[0] ?? 0) - crossing[0][0]).toBeGreaterThan(1000);
    const xs = truth.frames.gcm.map(([x]) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(20);
  });
});

describe('times', () => {
  it('are real in the truth and stretched in the keypoints of a slow-motion clip', () => {
    const slow = truthOf(completeRecipe({ durationS: 0.5, captureFps: 240, timeScale: 8 }));
    expect(slow.fps).toBe(30);
    expect(slow.frames.timeMs[24]).toBeCloseTo(100, 6);
    expect(keypointsOf(slow).timesMs[24]).toBeCloseTo(800, 6);
  });

  it('begin with the standing stretch, feet flat and ankles at zero', () => {
    const standing = truthOf(completeRecipe({ durationS: 1, standingS: 1 }));
    expect(standing.frames.timeMs).toHaveLength(120);
    expect(standing.frames.ankleDorsiflexionDeg.left[30]).toBe(0);
    expect(standing.frames.footPitchDeg.right[30]).toBe(0);
    expect(standing.supports[0].toeOffMs).toBeGreaterThan(1000);
  });
});

describe('ideal keypoints', () => {
  it('have all 33 names in every frame, at the true points', () => {
    const { poses } = keypointsOf(truth);
    expect(poses[7]?.keypoints.map(({ name }) => name)).toEqual([...KEYPOINT_NAMES]);
    const knee = poses[7]?.keypoints.find(({ name }) => name === 'left_knee');
    expect([knee?.x, knee?.y]).toEqual(truth.frames.points.left_knee[7]);
  });

  it('repeat exactly with the same seed and scatter as asked', () => {
    const noise = { sdPx: 3, seed: 5 };
    const noisy = keypointsOf(truth, noise);
    expect(keypointsOf(truth, noise)).toEqual(noisy);
    const clean = keypointsOf(truth);
    const errors = noisy.poses.map(
      (pose, i) => (pose?.keypoints[25].x ?? 0) - (clean.poses[i]?.keypoints[25].x ?? 0),
    );
    const sd = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length);
    expect(sd).toBeGreaterThan(2.4);
    expect(sd).toBeLessThan(3.6);
  });
});
