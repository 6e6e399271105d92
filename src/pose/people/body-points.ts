import type { Pose } from '../../analysis/keypoints.ts';
import { type KeypointName, SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Circle, PointPx } from './person.ts';

/**
 * Radius of BlazePose's circle around the body over the summed length of trunk, thigh and shank:
 * median 0.69, 0.66 to 0.74 over both real clips.
 */
const RADIUS_OVER_BODY = 0.69;

/** The person as a circle, from the keypoints; null when hips, shoulders or legs are missing. */
export function circleOf(pose: Pose): Circle | null {
  const hips = middle(pose, 'hip');
  const shoulders = middle(pose, 'shoulder');
  if (hips === null || shoulders === null) return null;
  const legs = SIDES.map((side) => legLengthPx(pose, side)).filter((length) => length !== null);
  if (legs.length === 0) return null;
  const legPx = legs.reduce((sum, length) => sum + length, 0) / legs.length;
  const radiusPx = RADIUS_OVER_BODY * (distancePx(hips, shoulders) + legPx);
  const leanRad = Math.atan2(shoulders.x - hips.x, hips.y - shoulders.y);
  return { xPx: hips.x, yPx: hips.y, radiusPx, leanRad };
}

/** How far the toes are to the right of the heel; null when one of them is missing. */
export function footToTheRightPx(pose: Pose, side: Side): number | null {
  const heel = point(pose, `${side}_heel`);
  const toe = point(pose, `${side}_foot_index`);
  return heel === null || toe === null ? null : toe.x - heel.x;
}

/** Ankle relative to the hip of the same side. */
export function ankleFromHip(pose: Pose, side: Side): PointPx | null {
  const hip = point(pose, `${side}_hip`);
  const ankle = point(pose, `${side}_ankle`);
  return hip === null || ankle === null ? null : { x: ankle.x - hip.x, y: ankle.y - hip.y };
}

function legLengthPx(pose: Pose, side: Side): number | null {
  const hip = point(pose, `${side}_hip`);
  const knee = point(pose, `${side}_knee`);
  const ankle = point(pose, `${side}_ankle`);
  if (hip === null || knee === null || ankle === null) return null;
  return distancePx(hip, knee) + distancePx(knee, ankle);
}

function middle(pose: Pose, joint: 'hip' | 'shoulder'): PointPx | null {
  const left = point(pose, `left_${joint}`);
  const right = point(pose, `right_${joint}`);
  return left === null || right === null ? null : { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
}

function point(pose: Pose, name: KeypointName): PointPx | null {
  return pose.keypoints.find((keypoint) => keypoint.name === name) ?? null;
}

function distancePx(a: PointPx, b: PointPx): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
