import type { Pose } from '../../analysis/keypoints.ts';

/** Middle of the hips of a pose, in its own pixels. */
export function hipsOf(pose: Pose): { xPx: number; yPx: number } | null {
  const left = pose.keypoints.find((keypoint) => keypoint.name === 'left_hip');
  const right = pose.keypoints.find((keypoint) => keypoint.name === 'right_hip');
  if (left === undefined || right === undefined) return null;
  return { xPx: (left.x + right.x) / 2, yPx: (left.y + right.y) / 2 };
}
