import type { FootPattern } from './gait-pattern.ts';
import type { LegAngles } from './leg-chain.ts';
import type { FootPitch } from './stance-foot.ts';
import { curveAt, type StrideCurve, type StrideCurves } from './stride-curves.ts';

/** A leg in the air. */
export interface SwingLeg extends LegAngles, FootPitch {}

/** Angles (degrees) and their rates (degrees per second) where the swing joins the contacts. */
export interface SwingEnds {
  readonly start: Readonly<Record<SwingAngle, number>>;
  readonly startRate: Readonly<Record<SwingAngle, number>>;
  readonly end: Readonly<Record<SwingAngle, number>>;
}
export const SWING_ANGLES = ['thighDeg', 'shankDeg', 'rearDeg'] as const;
export type SwingAngle = (typeof SWING_ANGLES)[number];

const CURVE_OF = { thighDeg: 'thigh', shankDeg: 'shank', rearDeg: 'foot' } as const;
/** Share of the swing over which the joint to the contact before (after) it is blended in. */
const BLEND_START = 0.45;
/** The speed with which a joint leaves the ground dies away sooner. */
const BLEND_RATE: Readonly<Record<SwingAngle, number>> = { thighDeg: 0.12, shankDeg: 0.12, rearDeg: 0.12 };
const BLEND_END: Readonly<Record<SwingAngle, number>> = { thighDeg: 0.5, shankDeg: 0.5, rearDeg: 0.15 };

/** Measured curve over the swing (0..1), hung back early by the pattern's delay. */
function measured(curve: StrideCurve, curves: StrideCurves, foot: FootPattern, swing: number): number {
  const delayed = swing - foot.swingDelay * swing * (1 - swing) ** 2;
  return foot.swingScale * curveAt(curve, curves.toeOffShare + delayed * (1 - curves.toeOffShare));
}

/** 1 at 0, 0 from 1 on, flat at both ends. */
function fade(x: number): number {
  if (x <= 0) return 1;
  return x >= 1 ? 0 : 1 - x ** 3 * (10 - 15 * x + 6 * x * x);
}

/** Slope 1 at 0, then back to 0 at 1. */
function nudge(x: number): number {
  return x >= 1 ? 0 : x * (1 - x) ** 3 * (1 + 3 * x);
}

/** 1 in mid swing, flat and 0 at both ends. */
function bump(swing: number): number {
  return Math.sin(Math.PI * swing) ** 2;
}

/**
 * One angle over the swing: the measured curve, corrected so that value and rate join the contact before and
 * the value the contact after. The rate does not join there: the foot is stopped by the ground.
 */
function joined(
  angle: SwingAngle,
  curves: StrideCurves,
  foot: FootPattern,
  ends: SwingEnds,
  swingS: number,
): (swing: number) => number {
  const curve = curves[CURVE_OF[angle]];
  const at = (swing: number): number => measured(curve, curves, foot, swing);
  const step = 1e-4;
  const startMiss = ends.start[angle] - at(0);
  const rateMiss = ends.startRate[angle] * swingS - (at(step) - at(0)) / step;
  const endMiss = ends.end[angle] - at(1);
  return (swing) =>
    at(swing) +
    startMiss * fade(swing / BLEND_START) +
    rateMiss * BLEND_RATE[angle] * nudge(swing / BLEND_RATE[angle]) +
    endMiss * fade((1 - swing) / BLEND_END[angle]);
}

/** A knee that the corrections would straighten beyond `from` is held above this. */
const LEAST_KNEE_DEG = 4;

/** Leaves a knee bent more than `from` alone, and never lets it come down to the least bend. */
function heldBent(kneeDeg: number, from: number): number {
  const room = Math.max(1, from - LEAST_KNEE_DEG);
  return kneeDeg >= from ? kneeDeg : from - room * (1 - Math.exp((kneeDeg - from) / room));
}

/** The leg at a share (0 to 1) of a swing that lasts `swingS`; the toes straighten early in it. */
export function swingLeg(
  curves: StrideCurves,
  foot: FootPattern,
  ends: SwingEnds,
  swingS: number,
): (swing: number) => SwingLeg {
  const [thigh, shank, rear] = SWING_ANGLES.map((angle) => joined(angle, curves, foot, ends, swingS)) as [
    (swing: number) => number,
    (swing: number) => number,
    (swing: number) => number,
  ];
  const bendAtToeOff = foot.toePitchAtToeOffDeg - foot.pitchAtToeOffDeg;
  const bendAtContact = Math.max(0, -foot.pitchAtContactDeg);
  const straightest = Math.min(
    ends.start.thighDeg + ends.start.shankDeg,
    ends.end.thighDeg + ends.end.shankDeg,
  );
  return (swing) => {
    const rearDeg = rear(swing) + foot.toeLiftDeg * bump(swing);
    const bend = bendAtToeOff * fade((swing - 0.1) / 0.5) + bendAtContact * fade((1 - swing) / 0.2);
    const thighDeg = thigh(swing);
    const kneeDeg = heldBent(thighDeg + shank(swing), straightest);
    return { thighDeg, shankDeg: kneeDeg - thighDeg, rearDeg, toeDeg: rearDeg + bend };
  };
}
