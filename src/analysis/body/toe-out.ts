import { RAD_PER_DEG } from '../maths/angle.ts';
import { isSideOn, type View } from './view.ts';

/** Feet are turned out by some 7 degrees in running (1 sigma 5), each its own way. Assumed. */
const TOE_OUT_DEG = 7;

/**
 * Where a turned camera shows the level belt at a slope, a line on the ground that does not run along it has another: how
 * much another for the foot, by which it then seems to point up or down.
 */
export function slopeOfTurnedFootDeg(view: View, beltSlope: number): number {
  return isSideOn(view)
    ? 0
    : (Math.abs(Math.atan(beltSlope)) / RAD_PER_DEG) * (TOE_OUT_DEG / Math.abs(view.yawDeg));
}
