import { bySide, SIDES, type Side } from '../pose-track.ts';
import type { Trajectories } from '../trajectories/trajectories.ts';
import type { Body, LegPoint } from './body.ts';
import { SHOE } from './shoe.ts';

/** Share of the frame-to-frame noise that the filter leaves in, about the square root of its pass band. */
const LEFT_BY_FILTER = 0.6;
/** The GCM averages over the body: half of its mass hangs on the trunk's four points. */
const GCM_SHARE = 0.4;

/** What is left of the noise in the points of the body after filtering (1 sigma of one axis, pixels). */
export function pointNoisePx(trajectories: Trajectories): Body['noisePx'] {
  const ofSide = (side: Side): Record<LegPoint, number> => {
    const noise = (joint: 'hip' | 'knee' | 'ankle' | 'heel' | 'foot_index'): number =>
      LEFT_BY_FILTER * trajectories.noisePx[`${side}_${joint}`];
    const heel = noise('heel');
    const toe = noise('foot_index');
    const ball = Math.hypot((1 - SHOE.ballAlong) * heel, SHOE.ballAlong * toe);
    return { hip: noise('hip'), knee: noise('knee'), ankle: noise('ankle'), heel, toe, ball };
  };
  const sides = bySide(ofSide);
  return { ...sides, gcm: GCM_SHARE * Math.max(...SIDES.map((side) => sides[side].hip)) };
}
