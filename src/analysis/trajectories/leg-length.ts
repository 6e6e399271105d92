import { quantile } from '../maths/statistics.ts';
import { type PoseTrack, SIDES, type Side } from '../pose-track.ts';

/**
 * Thigh plus shank in pixels, from the detector's points alone: the 90th percentile over the frames, because
 * turning out of the picture plane can only shorten a segment. The yardstick for everything before the scale.
 */
export function thighAndShankPx(track: PoseTrack): number {
  const perSide = SIDES.map((side) => {
    const { thigh, shank } = segmentLengths(track, side);
    return quantile(thigh, 0.9) + quantile(shank, 0.9);
  });
  return quantile(perSide, 1);
}

function segmentLengths(track: PoseTrack, side: Side): { thigh: Float64Array; shank: Float64Array } {
  const hip = track.keypoints[`${side}_hip`];
  const knee = track.keypoints[`${side}_knee`];
  const ankle = track.keypoints[`${side}_ankle`];
  return {
    thigh: hip.x.map((x, i) => Math.hypot(x - knee.x[i], hip.y[i] - knee.y[i])),
    shank: knee.x.map((x, i) => Math.hypot(x - ankle.x[i], knee.y[i] - ankle.y[i])),
  };
}
