import { describe, expect, it } from 'vitest';
import { dropBrokenFeet } from '../../../src/analysis/trajectories/broken-feet.ts';
import { copyTrack } from '../../../src/analysis/trajectories/edit-track.ts';
import { runningLegs } from './running-legs.ts';

describe('a foot that keeps its lengths', () => {
  it('stays as it was', () => {
    expect(dropBrokenFeet(runningLegs())).toEqual(runningLegs());
  });

  it('loses a toe that lies on the other shoe for several frames, and nothing else', () => {
    const broken = copyTrack(runningLegs());
    for (let frame = 40; frame < 44; frame += 1) broken.keypoints.left_foot_index.x[frame] -= 45;
    const { left_foot_index: toe, left_heel: heel, left_ankle: ankle } = dropBrokenFeet(broken).keypoints;
    expect(Array.from(toe.x.keys()).filter((i) => Number.isNaN(toe.x[i]))).toEqual([40, 41, 42, 43]);
    expect(heel).toEqual(broken.keypoints.left_heel);
    expect(ankle).toEqual(broken.keypoints.left_ankle);
  });

  it('loses all its points when none fits another', () => {
    const broken = copyTrack(runningLegs());
    broken.keypoints.right_heel.x[50] -= 80;
    broken.keypoints.right_foot_index.x[50] += 90;
    const { right_heel: heel, right_ankle: ankle, right_foot_index: toe } = dropBrokenFeet(broken).keypoints;
    for (const point of [heel, ankle, toe]) expect(point.y[50]).toBeNaN();
  });
});
