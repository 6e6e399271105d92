import type { Pose } from '../analysis/keypoints.ts';

/** A hundredth of a pixel is far below the scatter of the points (2 to 5 px). */
const DECIMALS_PX = 2;
const DECIMALS_SCORE = 4;

/** The pose in a picture that is `factor` times as large, rounded to what is worth keeping. */
export function scalePose(pose: Pose, factor: number): Pose {
  const keypoints = pose.keypoints.map(({ name, x, y, score }) => ({
    ...(name !== undefined && { name }),
    x: round(x * factor, DECIMALS_PX),
    y: round(y * factor, DECIMALS_PX),
    ...(score !== undefined && { score: round(score, DECIMALS_SCORE) }),
  }));
  return { ...(pose.score !== undefined && { score: round(pose.score, DECIMALS_SCORE) }), keypoints };
}

function round(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}
