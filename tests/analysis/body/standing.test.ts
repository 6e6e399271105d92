import { describe, expect, it } from 'vitest';
import { readStanding } from '../../../src/analysis/body/standing.ts';
import { copyTrack } from '../../../src/analysis/trajectories/edit-track.ts';
import { readKeypoints } from '../../../src/analysis/trajectories/read-keypoints.ts';
import { completeRecipe } from '../../../samples/recipe.ts';
import { keypointsOf } from '../../../samples/keypoints-of.ts';
import { truthOf } from '../../../samples/truth-of.ts';
import type { PoseTrack } from '../../../src/analysis/pose-track.ts';

const plane = { forwardSign: 1, roll: 0, groundSlope: 0 } as const;

function standingRunner(): PoseTrack {
  const truth = truthOf(completeRecipe({ standingS: 0.5, durationS: 2, direction: 'right' }));
  const file = keypointsOf(truth);
  const frames = 25;
  return readKeypoints(
    { ...file, timesMs: file.timesMs.slice(0, frames), poses: file.poses.slice(0, frames) },
    1,
  );
}

describe('a standing runner', () => {
  it('gives the zero of the ankle and the angle of a flat shoe', () => {
    const standing = readStanding(standingRunner(), plane);
    expect(standing?.ankleZeroDeg).toBeCloseTo(0, 0);
    expect(Math.abs((standing?.flatAngleDeg ?? Number.NaN) + 3.6)).toBeLessThan(standing?.zeroSdDeg ?? 0);
  });

  it('is read from one leg when the other is hidden behind it', () => {
    const hidden = copyTrack(standingRunner());
    for (const joint of ['knee', 'ankle', 'heel', 'foot_index'] as const) {
      hidden.keypoints[`left_${joint}`].x.fill(Number.NaN);
      hidden.keypoints[`left_${joint}`].y.fill(Number.NaN);
    }
    const angles = (track: PoseTrack): number[] => {
      const standing = readStanding(track, plane);
      return [standing?.flatAngleDeg ?? Number.NaN, standing?.ankleZeroDeg ?? Number.NaN];
    };
    expect(angles(hidden)).toEqual(angles(standingRunner()));
  });
});
