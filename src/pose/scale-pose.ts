import type { Pose } from '../analysis/keypoints.ts';
import type { PixelScale } from './source.ts';

/** A hundredth of a pixel is far below the scatter of the points (2 to 5 px). */
const DECIMALS_PX = 2;
const DECIMALS_SCORE = 4;

/**
 * The pose in another picture of the same, rounded to what is worth keeping. Copied whole and then changed: points put
 * together from their parts take more than twice the memory, which a clip of ten minutes shows.
 */
export function scalePose(pose: Pose, scale: PixelScale): Pose {
  const keypoints = pose.keypoints.map((point) => {
    const scaled = { ...point };
    scaled.x = round(point.x * scale.x, DECIMALS_PX);
    scaled.y = round(point.y * scale.y, DECIMALS_PX);
    if (point.score !== undefined) scaled.score = round(point.score, DECIMALS_SCORE);
    return scaled;
  });
  return { ...(pose.score !== undefined && { score: round(pose.score, DECIMALS_SCORE) }), keypoints };
}

function round(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}
