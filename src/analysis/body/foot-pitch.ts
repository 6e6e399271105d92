import type { Support } from '../gait/support.ts';
import type { Side } from '../pose-track.ts';
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
   * Share of a downward turn that the detector leaves out, by the direction of running: it is not mirror-symmetric. The
   * labelled treadmill clip reads 6 degrees flatter than its mirror image where the foot points 30 to 75 degrees down,
   * drawn runners facing left 2 to 3 degrees flatter than those facing right.
   */
  turnLeftOut: { left: 0.08, right: 0 },
  /** Error of all this as a share of it: shoes and runners bend 7 degrees more or less. */
  errorShare: 0.25,
} as const;

/** What the line of one foot depends on besides the pitch of its rear. */
export interface FootLine {
  /** Direction the runner faces in the picture. */
  readonly facing: Side;
  /** Share of the toes' bend on the ground, a value per frame (see toesLoaded). */
  readonly toesLoaded: Float64Array;
}

const RAD = Math.PI / 180;
const BISECTIONS = 20;

/**
 * Degrees by which the line is flatter than the rear foot when the toes are bent by `bendDeg`: its part ahead of the
 * ball turns about the ball at the sole.
 */
function flatterDeg(bendDeg: number): number {
  const ahead = 1 - SHOE.ballAlong;
  const sin = Math.sin(bendDeg * RAD);
  const cos = Math.cos(bendDeg * RAD);
  const along = SHOE.ballAlong + ahead * cos - SHOE.ballBelow * sin;
  const above = ahead * sin + SHOE.ballBelow * (cos - 1);
  return Math.atan2(above, along) / RAD;
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

/** Degrees by which a line at `lineDeg` (toe up +, 0 flat) is flatter than the rear foot: 0 for a foot that points up. */
export function lineTooFlatDeg(lineDeg: number, { facing, toesLoaded }: FootLine, frame: number): number {
  if (!(lineDeg < 0)) return lineDeg - lineDeg;
  const turnedDeg = lineDeg * (1 + FOOT_LINE.turnLeftOut[facing]);
  const bentDeg = toesLoaded[frame] * (turnedDeg - pitchOverFlatToes(turnedDeg));
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
