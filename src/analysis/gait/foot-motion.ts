import type { View } from '../body/view.ts';
import { cubicSpline, type Curve } from '../maths/spline.ts';
import type { Side } from '../pose-track.ts';
import { LONGEST_GAP_MS } from '../trajectories/gaps.ts';
import type { Trajectories } from '../trajectories/trajectories.ts';

/** One foot as smooth curves over real time (ms), in pixels: forwards + and up + in the picture. */
export interface FootMotion {
  readonly side: Side;
  readonly heelForward: Curve;
  readonly heelUp: Curve;
  readonly toeForward: Curve;
  readonly toeUp: Curve;
  /** Middle of the foot ahead of the middle of the hips, a value per frame. */
  readonly aheadOfHips: Float64Array;
  readonly timesMs: Float64Array;
  /** Noise of the toe from frame to frame, 1 sigma of one coordinate, pixels. */
  readonly toeNoisePx: number;
}

/** The filtered points of one foot as curves. */
export function footMotion(trajectories: Trajectories, view: View, side: Side): FootMotion {
  const { timesMs, keypoints } = trajectories.filtered;
  const heel = keypoints[`${side}_heel`];
  const toe = keypoints[`${side}_foot_index`];
  const forwards = (x: Float64Array): Float64Array => x.map((value) => value * view.forwardSign);
  const upwards = (y: Float64Array): Float64Array => y.map((value) => -value);
  const curve = (values: Float64Array): Curve => cubicSpline(timesMs, values, 2 * LONGEST_GAP_MS);
  const hips = keypoints.left_hip.x.map((x, i) => (x + keypoints.right_hip.x[i]) / 2);
  return {
    side,
    timesMs,
    heelForward: curve(forwards(heel.x)),
    heelUp: curve(upwards(heel.y)),
    toeForward: curve(forwards(toe.x)),
    toeUp: curve(upwards(toe.y)),
    toeNoisePx: trajectories.noisePx[`${side}_foot_index`],
    aheadOfHips: heel.x.map((x, i) => view.forwardSign * ((x + toe.x[i]) / 2 - hips[i])),
  };
}
