import type { Pose } from '../analysis/keypoints.ts';
import type { PixelScale } from './source.ts';

/** A hundredth of a pixel is far below the scatter of the points (2 to 5 px). */
const DECIMALS_PX = 2;
const DECIMALS_SCORE = 4;

/** The pose in another picture of the same, rounded to what is worth keeping. */
export function scalePose(pose: Pose, scale: PixelScale): Pose {
  const keypoints = pose.keypoints.map(({ name, x, y, score }) => ({
    ...(name !== undefined && { name }),
    x: round(x * scale.x, DECIMALS_PX),
    y: round(y * scale.y, DECIMALS_PX),
    ...(score !== undefined && { score: round(score, DECIMALS_SCORE) }),
  }));
  return { ...(pose.score !== undefined && { score: round(pose.score, DECIMALS_SCORE) }), keypoints };
}

function round(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}
