import { describe, expect, it } from 'vitest';
import { LEG_JOINTS, legKeypoint, type PoseTrack } from '../../../src/analysis/pose-track.ts';
import { copyTrack } from '../../../src/analysis/trajectories/edit-track.ts';
import { repairLegSwaps } from '../../../src/analysis/trajectories/leg-swaps.ts';
import { runningLegs } from './running-legs.ts';

function swapped(track: PoseTrack, frames: readonly number[]): PoseTrack {
  const changed = copyTrack(track);
  for (const frame of frames) {
    for (const joint of LEG_JOINTS) {
      for (const field of ['x', 'y', 'score'] as const) {
        changed.keypoints[legKeypoint('left', joint)][field][frame] =
          track.keypoints[legKeypoint('right', joint)][field][frame];
        changed.keypoints[legKeypoint('right', joint)][field][frame] =
          track.keypoints[legKeypoint('left', joint)][field][frame];
      }
    }
  }
  return changed;
}

function framesOf(flags: readonly boolean[]): number[] {
  return flags.flatMap((flag, i) => (flag ? [i] : []));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe('leg swaps', () => {
  const track = runningLegs();

  it.each([
    ['one frame', [40]],
    ['several single frames', [12, 40, 77]],
    ['a stretch of ten frames', range(50, 60)],
    ['the first frames', [0, 1]],
    ['the last frame', [119]],
  ])('puts back exactly the frames that were swapped: %s', (_, frames) => {
    const repaired = repairLegSwaps(swapped(track, frames));
    expect(framesOf(repaired.swapped)).toEqual(frames);
    expect(repaired.track.keypoints.left_ankle.x).toEqual(track.keypoints.left_ankle.x);
    expect(repaired.track.keypoints.right_heel.y).toEqual(track.keypoints.right_heel.y);
  });

  it('leaves legs that cross in order alone', () => {
    expect(framesOf(repairLegSwaps(track).swapped)).toEqual([]);
  });

  it('is not led to exchange the rest of the clip by one wild frame', () => {
    const wild = copyTrack(track);
    for (const joint of LEG_JOINTS) {
      const left = wild.keypoints[legKeypoint('left', joint)];
      left.x[60] = wild.keypoints[legKeypoint('right', joint)].x[60];
      left.y[60] = wild.keypoints[legKeypoint('right', joint)].y[60];
    }
    expect(framesOf(repairLegSwaps(wild).swapped).length).toBeLessThanOrEqual(1);
  });

  it('leaves the given track as it was', () => {
    const input = swapped(track, [40]);
    const before = input.keypoints.left_knee.x.slice();
    repairLegSwaps(input);
    expect(input.keypoints.left_knee.x).toEqual(before);
  });
});
