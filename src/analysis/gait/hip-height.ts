import { cubicSpline } from '../maths/spline.ts';
import { median } from '../maths/statistics.ts';
import type { PoseTrack } from '../pose-track.ts';
import { LONGEST_GAP_MS } from '../trajectories/gaps.ts';
import type { Support } from './support.ts';

/**
 * How much higher the hips are between supports than in the middle of them, in pixels. A runner bounces: hips
 * low over the foot, +. A walker vaults over the leg like an inverted pendulum: hips high over the foot, -.
 */
export function bouncePx(track: PoseTrack, supports: readonly Support[], strideMs: number): number {
  const { left_hip: left, right_hip: right } = track.keypoints;
  const height = left.y.map((y, i) => -(y + right.y[i]) / 2);
  const curve = cubicSpline(track.timesMs, height, 2 * LONGEST_GAP_MS);
  const bounces = supports.flatMap(({ initialContact, toeOff }) => {
    if (initialContact === null || toeOff === null) return [];
    const middle = (initialContact.timeMs + toeOff.timeMs) / 2;
    const between = (curve.at(middle - strideMs / 4) + curve.at(middle + strideMs / 4)) / 2;
    return [between - curve.at(middle)];
  });
  return median(bounces);
}
