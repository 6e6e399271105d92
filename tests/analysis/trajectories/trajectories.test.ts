import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/analysis/random.ts';
import { copyTrack } from '../../../src/analysis/trajectories/edit-track.ts';
import { buildTrajectories } from '../../../src/analysis/trajectories/trajectories.ts';
import { runningLegs } from './running-legs.ts';

describe('trajectories', () => {
  it('keep a clean movement within a pixel', () => {
    const track = runningLegs();
    const { filtered } = buildTrajectories(track);
    for (let i = 5; i < 115; i += 1) {
      expect(Math.abs(filtered.keypoints.left_ankle.x[i] - track.keypoints.left_ankle.x[i])).toBeLessThan(1);
    }
  });

  it('remove a single wild point and mark it as filled', () => {
    const wild = copyTrack(runningLegs());
    const truth = wild.keypoints.left_heel.x[50];
    wild.keypoints.left_heel.x[50] += 60;
    const { repaired, filled } = buildTrajectories(wild);
    expect(repaired.keypoints.left_heel.x[50]).toBeCloseTo(truth, 0);
    expect(filled.left_heel[50]).toBe(1);
    expect(filled.left_heel[49]).toBe(0);
  });

  it('bridge a hole of 0.1 s and leave a longer one missing', () => {
    const gappy = copyTrack(runningLegs());
    gappy.keypoints.left_knee.x.fill(Number.NaN, 30, 35);
    gappy.keypoints.left_knee.x.fill(Number.NaN, 70, 90);
    const { filtered } = buildTrajectories(gappy);
    expect(filtered.keypoints.left_knee.x[32]).not.toBeNaN();
    expect(filtered.keypoints.left_knee.x[80]).toBeNaN();
  });

  it('drop the less certain leg where both feet lie on one', () => {
    const collapsed = copyTrack(runningLegs());
    for (const joint of ['knee', 'ankle', 'heel', 'foot_index'] as const) {
      for (const field of ['x', 'y'] as const) {
        for (let frame = 40; frame < 55; frame += 1) {
          collapsed.keypoints[`right_${joint}`][field][frame] =
            collapsed.keypoints[`left_${joint}`][field][frame];
        }
      }
    }
    const { filtered, collapsedFrames } = buildTrajectories(collapsed);
    expect(collapsedFrames.filter(Boolean)).toHaveLength(15);
    expect(filtered.keypoints.right_ankle.x[47]).toBeNaN();
    expect(filtered.keypoints.left_ankle.x[47]).not.toBeNaN();
  });

  it('estimate the noise that was put in', () => {
    const noisy = copyTrack(runningLegs(600));
    const random = seededRandom(3);
    for (const field of ['x', 'y'] as const) {
      const column = noisy.keypoints.left_ankle[field];
      column.forEach((value, i) => {
        column[i] = value + 3 * random.normal();
      });
    }
    const { noisePx } = buildTrajectories(noisy);
    expect(noisePx.left_ankle).toBeGreaterThan(2.4);
    expect(noisePx.left_ankle).toBeLessThan(3.6);
  });
});
