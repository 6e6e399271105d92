import {
  FOOT_JOINTS,
  LEG_JOINTS,
  legKeypoint,
  otherSide,
  type PoseTrack,
  type Side,
  SIDES,
} from '../pose-track.ts';
import { copyTrack, dropFrame } from './edit-track.ts';
import { thighAndShankPx } from './leg-length.ts';

/**
 * Feet closer to each other than this share of thigh plus shank lie on top of each other: even in a slow jog
 * the swinging ankle passes the standing one at a tenth of the leg above it.
 */
const COLLAPSED_SHARE = 0.07;

/**
 * Where the detector has put both feet on one leg, the leg it is surer of keeps it and the other becomes a gap:
 * a leg that is not seen must not be told as if it were.
 * @returns also in which frames that was so
 */
export function dropCollapsedLegs(track: PoseTrack): { track: PoseTrack; dropped: readonly boolean[] } {
  const limitPx = COLLAPSED_SHARE * thighAndShankPx(track);
  const cleaned = copyTrack(track);
  const doubtful = otherSide(surerSide(track));
  const dropped = Array.from(track.timesMs, (_, frame) => feetDistancePx(track, frame) < limitPx);
  for (const joint of LEG_JOINTS.slice(1)) {
    const column = cleaned.keypoints[legKeypoint(doubtful, joint)];
    dropped.forEach((drop, frame) => {
      if (drop) dropFrame(column, frame);
    });
  }
  return { track: cleaned, dropped };
}

function feetDistancePx(track: PoseTrack, frame: number): number {
  const distances = FOOT_JOINTS.map((joint) => {
    const left = track.keypoints[legKeypoint('left', joint)];
    const right = track.keypoints[legKeypoint('right', joint)];
    return Math.hypot(left.x[frame] - right.x[frame], left.y[frame] - right.y[frame]);
  });
  return Math.max(...distances);
}

/** The side the detector is surer of over the whole clip: the near leg. */
function surerSide(track: PoseTrack): Side {
  const totals = SIDES.map((side) => {
    const scores = track.keypoints[legKeypoint(side, 'ankle')].score;
    return scores.reduce((sum, score) => sum + (Number.isNaN(score) ? 0 : score), 0);
  });
  return totals[0] >= totals[1] ? 'left' : 'right';
}
