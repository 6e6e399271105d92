import type { Scale } from './body.ts';
import type { Sex } from './segment-masses.ts';

/** One way to know how many pixels make a metre, with its standard error as a share. */
export interface ScaleEstimate {
  readonly name: 'belt' | 'stature' | 'standing' | 'assumed stature';
  readonly pxPerM: number;
  readonly relativeSd: number;
}

/** Errors of the ways to a scale. Source: biomechanics brief, section 5. */
export const RELATIVE_SD = { belt: 0.025, standing: 0.02, segments: 0.04, assumedStature: 0.045 } as const;

/** Segment lengths as shares of stature: Drillis and Contini 1966 (thigh 0.245, shank 0.246, ankle 0.039). */
const THIGH_AND_SHANK_OVER_STATURE = 0.491;
const LEG_OVER_STATURE = 0.53;

/** Mean stature of adults where none is given; the spread is part of the error. NCD-RisC 2016, eLife 5:e13410. */
const ASSUMED_STATURE_M = { male: 1.76, female: 1.63, unknown: 1.7 } as const;

/** Stature in metres of somebody of whom only the sex is known, or not even that. */
export function assumedStatureM(sex: Sex | null): number {
  return ASSUMED_STATURE_M[sex ?? 'unknown'];
}

/** What a scale can be told from. Lengths in pixels of the source picture. */
export interface ScaleFacts {
  readonly thighAndShankPx: number;
  readonly heightM: number | null;
  readonly sex: Sex | null;
  /** Given speed, and the same in pixels per millisecond from the planted feet. */
  readonly speedMps: number | null;
  readonly speedPxPerMs: number | null;
  /** Stature in pixels from a standing frame. */
  readonly standingPx: number | null;
}

/**
 * Every way to a scale that the facts allow, in pixels per metre with its relative error (1 sigma); an assumed stature only
 * where there is no other. Empty when not even the legs could be measured.
 */
export function scaleEstimates(facts: ScaleFacts): ScaleEstimate[] {
  const estimates: ScaleEstimate[] = [];
  const { heightM, speedMps, speedPxPerMs, standingPx } = facts;
  const segments = facts.thighAndShankPx / THIGH_AND_SHANK_OVER_STATURE;
  if (speedMps !== null && speedPxPerMs !== null) {
    estimates.push({ name: 'belt', pxPerM: (speedPxPerMs * 1000) / speedMps, relativeSd: RELATIVE_SD.belt });
  }
  if (heightM !== null && standingPx !== null) {
    estimates.push({ name: 'standing', pxPerM: standingPx / heightM, relativeSd: RELATIVE_SD.standing });
  }
  if (heightM !== null) {
    estimates.push({ name: 'stature', pxPerM: segments / heightM, relativeSd: RELATIVE_SD.segments });
  }
  if (estimates.length === 0) {
    const relativeSd = Math.hypot(RELATIVE_SD.segments, RELATIVE_SD.assumedStature);
    estimates.push({ name: 'assumed stature', pxPerM: segments / assumedStatureM(facts.sex), relativeSd });
  }
  return estimates.filter(({ pxPerM }) => Number.isFinite(pxPerM) && pxPerM > 0);
}

/**
 * Fuses estimates by inverse variance; null when there is none. Where they lie farther apart than their errors allow, one
 * of them is wrong and it is not known which: the error grows with that (Birge ratio).
 */
export function fuseScales(estimates: readonly ScaleEstimate[]): Scale | null {
  if (estimates.length === 0) return null;
  const weights = estimates.map(({ pxPerM, relativeSd }) => 1 / (pxPerM * relativeSd) ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pxPerM = estimates.reduce((sum, estimate, i) => sum + weights[i] * estimate.pxPerM, 0) / total;
  const squares = estimates.reduce(
    (sum, estimate, i) => sum + weights[i] * (estimate.pxPerM - pxPerM) ** 2,
    0,
  );
  const apart = Math.max(1, Math.sqrt(squares / Math.max(1, estimates.length - 1)));
  return { pxPerM, sd: apart * Math.sqrt(1 / total), source: estimates.map(({ name }) => name).join(' + ') };
}

/** The two estimates farthest apart, the larger first; null when there are fewer than two. */
export function farthestApart(
  estimates: readonly ScaleEstimate[],
): readonly [ScaleEstimate, ScaleEstimate] | null {
  const sorted = [...estimates].sort((a, b) => b.pxPerM - a.pxPerM);
  return sorted.length < 2 ? null : [sorted[0], sorted[sorted.length - 1]];
}

/** Sizes from segments alone, for what is needed before the body is built: good to a few percent. */
export interface RoughSizes {
  readonly pxPerM: number;
  /** Hip joint to the ground. */
  readonly legPx: number;
}

/** @param thighAndShankPx see thighAndShankPx(); NaN gives NaN */
export function roughSizes(
  thighAndShankPx: number,
  said: { readonly heightM: number | null; readonly sex: Sex | null },
): RoughSizes {
  const staturePx = thighAndShankPx / THIGH_AND_SHANK_OVER_STATURE;
  return {
    pxPerM: staturePx / (said.heightM ?? assumedStatureM(said.sex)),
    legPx: LEG_OVER_STATURE * staturePx,
  };
}
