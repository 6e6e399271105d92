import { describe, expect, it } from 'vitest';
import { trackEditsOf } from '../../../src/analysis/corrections/track-edits-of.ts';
import {
  NO_CORRECTIONS,
  type Corrections,
  type PlacedKeypoint,
} from '../../../src/analysis/corrections/corrections.ts';
import type { LegJoint, PoseTrack } from '../../../src/analysis/pose-track.ts';
import { copyTrack } from '../../../src/analysis/trajectories/edit-track.ts';
import { buildTrajectories, type Trajectories } from '../../../src/analysis/trajectories/trajectories.ts';
import { runningLegs } from '../trajectories/running-legs.ts';
import { corrected, drawnClip, notesOf } from './drawn-clip.ts';

const truth = runningLegs();
const automatic = buildTrajectories(truth);

function edited(track: PoseTrack, said: Partial<Corrections>): Trajectories {
  return buildTrajectories(track, trackEditsOf({ ...NO_CORRECTIONS, ...said }, track.timesMs.length));
}

function swapAt(track: PoseTrack, frame: number): void {
  for (const joint of ['hip', 'knee', 'ankle', 'heel', 'foot_index'] as const) {
    for (const field of ['x', 'y', 'score'] as const) {
      const [left, right] = [
        track.keypoints[`left_${joint}`][field],
        track.keypoints[`right_${joint}`][field],
      ];
      [left[frame], right[frame]] = [right[frame], left[frame]];
    }
  }
}

/** Where the point truly is, as a person would set it. */
function placed(frame: number, joint: LegJoint): PlacedKeypoint {
  const { x, y } = truth.keypoints[`left_${joint}`];
  return { frame, name: `left_${joint}`, x: x[frame], y: y[frame] };
}

describe('legs exchanged by hand', () => {
  it('are exchanged in these frames, ends included, and not back again', () => {
    const { repaired } = edited(truth, { swappedLegs: [{ fromFrame: 60, toFrame: 80 }] });
    for (const frame of [60, 70, 80]) {
      expect(repaired.keypoints.left_knee.x[frame]).toBe(automatic.repaired.keypoints.right_knee.x[frame]);
    }
    for (const frame of [58, 82]) {
      expect(repaired.keypoints.left_knee.x[frame]).toBe(automatic.repaired.keypoints.left_knee.x[frame]);
    }
  });

  it('are exchanged against what is shown, also where the repair had exchanged them', () => {
    const swapped = copyTrack(truth);
    for (const frame of [30, 31, 32]) swapAt(swapped, frame);
    expect(buildTrajectories(swapped).swappedFrames[31]).toBe(true);
    const { swappedFrames } = edited(swapped, { swappedLegs: [{ fromFrame: 31, toFrame: 31 }] });
    expect(swappedFrames.slice(29, 34)).toEqual([false, true, false, true, false]);
  });

  it('come back when exchanged twice', () => {
    const range = { fromFrame: 10, toFrame: 20 };
    expect(edited(truth, { swappedLegs: [range, range] })).toEqual(automatic);
  });
});

describe('a point set by hand', () => {
  it('stays where it was set, with full score, however unlikely it is', () => {
    const point = { frame: 50, name: 'left_knee', x: 900, y: 100 } as const;
    const { repaired } = edited(truth, { keypoints: [point] });
    const { x, y, score } = repaired.keypoints.left_knee;
    expect([x[50], y[50], score[50]]).toEqual([900, 100, 1]);
  });

  it('stays in a leg that is hidden behind the other, and in a foot whose lengths do not fit', () => {
    const collapsed = copyTrack(truth);
    for (const joint of ['knee', 'ankle', 'heel', 'foot_index'] as const) {
      for (const field of ['x', 'y'] as const) {
        const from = collapsed.keypoints[`right_${joint}`][field];
        const to = collapsed.keypoints[`left_${joint}`][field];
        for (let frame = 40; frame < 60; frame += 1) to[frame] = from[frame];
      }
    }
    collapsed.keypoints.right_ankle.score.fill(2);
    const { repaired } = edited(collapsed, { keypoints: [placed(50, 'ankle')] });
    expect(repaired.keypoints.left_ankle.x[50]).toBe(truth.keypoints.left_ankle.x[50]);
    expect(repaired.keypoints.left_heel.x[50]).toBeNaN();
  });

  it('draws the filtered track to it: three points instead of seven lost ones bring the heel back', () => {
    const lost = copyTrack(truth);
    for (let frame = 50; frame < 57; frame += 1) lost.keypoints.left_heel.y[frame] -= 150;
    const error = ({ filtered }: Trajectories): number =>
      Math.max(...[50, 51, 52, 53, 54, 55, 56].map((i) => offPx(filtered.keypoints.left_heel, i)));
    const offPx = ({ y }: { y: Float64Array }, i: number): number =>
      Number.isNaN(y[i]) ? Infinity : Math.abs(y[i] - truth.keypoints.left_heel.y[i]);
    expect(error(buildTrajectories(lost))).toBeGreaterThan(50);
    const keypoints = [50, 53, 56].map((frame) => placed(frame, 'heel'));
    expect(error(edited(lost, { keypoints }))).toBeLessThan(5);
  });

  it('of the heel lets the toe be the wrong one of a foot that is too long', () => {
    const long = copyTrack(truth);
    long.keypoints.left_heel.x[50] -= 60;
    long.keypoints.left_heel.y[50] += 10;
    const { repaired } = edited(long, {
      keypoints: [{ ...placed(50, 'heel'), x: truth.keypoints.left_heel.x[50] - 60 }],
    });
    expect(repaired.keypoints.left_heel.x[50]).toBe(truth.keypoints.left_heel.x[50] - 60);
  });
});

describe('corrections outside the clip', () => {
  it('are said not to be applied', () => {
    const { input } = drawnClip({ durationS: 3 });
    const analysis = corrected(input, {
      swappedLegs: [{ fromFrame: 5000, toFrame: 5003 }],
      keypoints: [{ frame: 5001, name: 'left_heel', x: 1, y: 1 }],
    });
    const lost = notesOf(analysis, 'correction-unmatched');
    expect(lost).toHaveLength(2);
    expect(lost[0]).toContain('frames 5000 to 5003');
    expect(lost[1]).toContain('frame 5001 for the point left heel');
  });
});
