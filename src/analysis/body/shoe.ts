import type { Path } from './body.ts';

/**
 * Where the ball of the foot and the sole lie against the detector's heel and foot_index points, as shares of
 * the distance between the two, so that it holds for other sizes. From hand labels of a shod foot in 20 frames
 * (two passes): the ball lies 0.64 +- 0.06 of the way to foot_index and 0.30 +- 0.04 below the line.
 */
export const SHOE = {
  ballAlong: 0.64,
  ballBelow: 0.3,
  ballAlongSd: 0.06,
  /** The ankle point lies ahead of the malleolus by this share (5 px of 97 in the same frames). */
  ankleAhead: 0.05,
  /** Angle of the line heel to foot_index above the ground with the shoe flat, degrees, and its spread over shoes. */
  flatAngleDeg: -2,
  flatAngleSdDeg: 3,
} as const;

/** The ankle joint: the detector's point moved back along the foot. */
export function ankleJoint(ankle: Path, heel: Path, toe: Path): Path {
  const back = (point: Float64Array, from: Float64Array, to: Float64Array): Float64Array =>
    point.map((value, i) => value - SHOE.ankleAhead * (to[i] - from[i]));
  return {
    forward: back(ankle.forward, heel.forward, toe.forward),
    up: back(ankle.up, heel.up, toe.up),
  };
}

/** Ball of the foot at sole level. In the sagittal plane, forward to the right, "below" is clockwise of forward. */
export function ballOfFoot(heel: Path, toe: Path): Path {
  const ball = { forward: new Float64Array(heel.forward.length), up: new Float64Array(heel.up.length) };
  for (let i = 0; i < heel.forward.length; i += 1) {
    const along = toe.forward[i] - heel.forward[i];
    const rise = toe.up[i] - heel.up[i];
    ball.forward[i] = heel.forward[i] + SHOE.ballAlong * along + SHOE.ballBelow * rise;
    ball.up[i] = heel.up[i] + SHOE.ballAlong * rise - SHOE.ballBelow * along;
  }
  return ball;
}
