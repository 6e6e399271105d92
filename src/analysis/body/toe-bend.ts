import type { Support } from '../gait/support.ts';
import { SHOE } from './shoe.ts';

/**
 * How a shod foot bends at the ball. The detector gives heel and foot_index but no ball, so that with the heel up and
 * the toes still on the ground the line between the two is flatter than the rear of the foot, which turns the ankle.
 */
export const TOES = {
  /**
   * Most that running shoes bend at the ball in push-off: peak metatarsophalangeal dorsiflexion of 20 to 35 degrees
   * (Willwacher et al. 2013, Hoogkamer et al. 2019; figures recalled). Its middle; stiff plates less.
   */
  mostBendDeg: 28,
  /** Error of the bend as a share of it: shoes and runners differ by 7 degrees. */
  bendSdShare: 0.25,
  /** A landing foot has bent its toes after this, and a free one has straightened them. Assumed. */
  loadingMs: 30,
  releaseMs: 100,
} as const;

const RAD = Math.PI / 180;

/**
 * Degrees by which the line heel to foot_index is flatter than the rear foot, when the toes are bent by `bendDeg`:
 * the part of the line ahead of the ball turns about the ball at the sole.
 */
function flatterDeg(bendDeg: number): number {
  const ahead = 1 - SHOE.ballAlong;
  const sin = Math.sin(bendDeg * RAD);
  const cos = Math.cos(bendDeg * RAD);
  const along = SHOE.ballAlong + ahead * cos - SHOE.ballBelow * sin;
  const above = ahead * sin + SHOE.ballBelow * (cos - 1);
  return Math.atan2(above, along) / RAD;
}

/** What bent toes take from the pitch of a foot whose line is at `lineDeg` (toe up +, 0 flat): never negative. */
export function takenByToesDeg(lineDeg: number): number {
  if (!(lineDeg < 0)) return lineDeg - lineDeg;
  const rigid = lineDeg - flatterDeg(TOES.mostBendDeg);
  if (rigid <= -TOES.mostBendDeg) return lineDeg - rigid;
  return bisected(-TOES.mostBendDeg, 0, (rearDeg) => rearDeg + flatterDeg(-rearDeg) - lineDeg, lineDeg);
}

/** Until the shoe bends no further the toes lie flat, so that the bend is the pitch of the rear foot. */
function bisected(low: number, high: number, of: (rearDeg: number) => number, lineDeg: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 20; step += 1) {
    const middle = (from + to) / 2;
    if (of(middle) < 0) from = middle;
    else to = middle;
  }
  return lineDeg - (from + to) / 2;
}

/** Share of its bend that the ground gives the shoe, frame by frame: 0 in the air, 1 while the foot stands. */
export function toesLoaded(timesMs: Float64Array, supports: readonly Support[]): Float64Array {
  const ends = supports.map(({ initialContact, toeOff }) => ({
    fromMs: initialContact?.timeMs ?? -Infinity,
    toMs: toeOff?.timeMs ?? Infinity,
  }));
  return timesMs.map((time) =>
    Math.max(
      0,
      ...ends.map(({ fromMs, toMs }) =>
        Math.min(1, (time - fromMs) / TOES.loadingMs, 1 - (time - toMs) / TOES.releaseMs),
      ),
    ),
  );
}
