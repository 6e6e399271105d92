import type { Support } from '../gait/support.ts';
import { RAD_PER_DEG } from '../maths/angle.ts';
import { SHOE } from './shoe.ts';

/**
 * Why the detected line from heel to foot_index is flatter than the rear of the foot, which turns the ankle, when the
 * toes point down. The detector gives no ball: with the heel up and the toes on the ground the line spans the bend.
 */
export const FOOT_LINE = {
  /**
   * Most that running shoes bend at the ball in push-off: peak metatarsophalangeal dorsiflexion of 20 to 35 degrees
   * (Willwacher et al. 2013, Hoogkamer et al. 2019; figures recalled). Its middle; stiff plates less.
   */
  mostBendDeg: 28,
  /** A landing foot has bent its toes after this, and a free one has straightened them. Assumed. */
  loadingMs: 30,
  releaseMs: 100,
  /**
   * Share of a downward turn that the detector leaves out. Every runner is shown to it facing left, where it reads a foot
   * that points 30 to 75 degrees down 6 degrees flatter on the labelled treadmill clip than in its mirror image, and
   * drawn ones 4 degrees flatter.
   */
  turnLeftOut: 0.08,
  /** Error of all this as a share of it: shoes and runners bend 7 degrees more or less. */
  errorShare: 0.25,
} as const;

const BISECTIONS = 20;

/**
 * Degrees by which the line is flatter than the rear foot when the toes are bent by `bendDeg`: its part ahead of the
 * ball turns about the ball at the sole.
 */
function flatterDeg(bendDeg: number): number {
  const ahead = 1 - SHOE.ballAlong;
  const sin = Math.sin(bendDeg * RAD_PER_DEG);
  const cos = Math.cos(bendDeg * RAD_PER_DEG);
  const along = SHOE.ballAlong + ahead * cos - SHOE.ballBelow * sin;
  const above = ahead * sin + SHOE.ballBelow * (cos - 1);
  return Math.atan2(above, along) / RAD_PER_DEG;
}

/** Pitch of the rear foot whose toes lie flat as far as the shoe bends. */
function pitchOverFlatToes(lineDeg: number): number {
  const beyondBend = lineDeg - flatterDeg(FOOT_LINE.mostBendDeg);
  if (beyondBend <= -FOOT_LINE.mostBendDeg) return beyondBend;
  let [low, high] = [-FOOT_LINE.mostBendDeg, 0];
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2;
    if (middle + flatterDeg(-middle) < lineDeg) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Degrees by which a line at `lineDeg` (toe up +, 0 flat) is flatter than the rear foot: 0 for a foot that points up.
 * @param loadedShare share of the toes' bend on the ground (see toesLoaded)
 */
export function lineTooFlatDeg(lineDeg: number, loadedShare: number): number {
  if (!(lineDeg < 0)) return lineDeg - lineDeg;
  const turnedDeg = lineDeg * (1 + FOOT_LINE.turnLeftOut);
  const bentDeg = loadedShare * (turnedDeg - pitchOverFlatToes(turnedDeg));
  return lineDeg - turnedDeg + bentDeg;
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
        Math.min(1, (time - fromMs) / FOOT_LINE.loadingMs, 1 - (time - toMs) / FOOT_LINE.releaseMs),
      ),
    ),
  );
}
