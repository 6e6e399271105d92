import { otherSide, type Side } from '../../src/analysis/pose-track.ts';
import type { FaultId } from '../../src/analysis/result.ts';
import type { PlantedFault, Strength } from '../recipe.ts';
import type { BodySize } from './anthropometry.ts';
import type { FootPattern, GaitPattern } from './gait-pattern.ts';

/** What a fault adds to the clean pattern. */
interface FaultChange {
  /** Landing further ahead, share of leg length. */
  readonly landingLegShare?: number;
  /** Longer contact, share of the changed stride. */
  readonly dutyFactor?: number;
  /** Longer stride at the same speed, share of the clean one. */
  readonly strideShare?: number;
  readonly pitchAtContactDeg?: number;
  readonly restPitchDeg?: number;
  readonly heelRiseFrom?: number;
  readonly pitchAtToeOffDeg?: number;
  readonly toePitchAtToeOffDeg?: number;
  readonly swingDelay?: number;
  readonly swingScale?: number;
  readonly toeLiftDeg?: number;
  readonly kneeAtContactDeg?: number;
  readonly kneeAtToeOffDeg?: number;
  readonly flatPush?: number;
  readonly brakingMps?: number;
  readonly trunkLeanDeg?: number;
}

/**
 * Sizes chosen so that the true measures grade mild, moderate and severe at 2.8 m/s (slow-passage: 2.5), and so that the other
 * five faults stay as they were as far as a body can. Beyond that range the leg may be too short for the stronger.
 */
const CHANGES: Readonly<Record<FaultId, Readonly<Record<Strength, FaultChange>>>> = {
  'landing-ahead': {
    mild: { landingLegShare: 0.037, dutyFactor: 0.018, toeLiftDeg: 3 },
    moderate: {
      ...{ landingLegShare: 0.06, dutyFactor: 0.028, toeLiftDeg: 6 },
      ...{ kneeAtContactDeg: 2, kneeAtToeOffDeg: 3 },
    },
    strong: {
      ...{ landingLegShare: 0.095, dutyFactor: 0.036, toeLiftDeg: 9 },
      ...{ kneeAtContactDeg: 2, kneeAtToeOffDeg: 7 },
    },
  },
  // A heel that never comes down is severe at once: the milder strengths let it touch and rise early.
  'heel-held': {
    mild: { restPitchDeg: -3.2, heelRiseFrom: -0.03, kneeAtContactDeg: 3 },
    moderate: { restPitchDeg: -4, heelRiseFrom: -0.11, kneeAtContactDeg: 5 },
    strong: { pitchAtContactDeg: -7, restPitchDeg: -14.5, heelRiseFrom: -0.04, kneeAtContactDeg: 10 },
  },
  'push-off': {
    mild: { pitchAtToeOffDeg: -4, heelRiseFrom: 0.2, strideShare: 0.06, kneeAtToeOffDeg: 3 },
    moderate: {
      ...{ pitchAtToeOffDeg: -8, toePitchAtToeOffDeg: -3, heelRiseFrom: 0.24, strideShare: 0.12 },
      kneeAtToeOffDeg: 5,
    },
    strong: {
      ...{ pitchAtToeOffDeg: -14, toePitchAtToeOffDeg: -6, heelRiseFrom: 0.26, strideShare: 0.17 },
      kneeAtToeOffDeg: 6,
    },
  },
  // A longer contact at the same stride would ask for a leg that reaches further back: the stride is shortened.
  'slow-passage': {
    mild: {
      ...{ dutyFactor: 0.018, strideShare: -0.07, landingLegShare: 0.01, brakingMps: 0.05 },
      ...{ kneeAtContactDeg: 4, kneeAtToeOffDeg: 6, swingDelay: -0.2, toeLiftDeg: 8, flatPush: -0.05 },
    },
    moderate: {
      ...{ dutyFactor: 0.026, strideShare: -0.1, landingLegShare: 0.014, brakingMps: 0.09 },
      ...{ kneeAtContactDeg: 6, kneeAtToeOffDeg: 6, swingDelay: -0.3, toeLiftDeg: 10, flatPush: -0.08 },
    },
    strong: {
      ...{ dutyFactor: 0.038, strideShare: -0.13, landingLegShare: 0.016, brakingMps: 0.12 },
      ...{ kneeAtContactDeg: 8, kneeAtToeOffDeg: 6, swingDelay: -0.4, toeLiftDeg: 12, flatPush: -0.1 },
    },
  },
  // An ankle that hardly bends goes with a straight knee, little up and down, short contacts and a trunk that leans.
  'stiff-ankle': {
    mild: {
      ...{
        flatPush: 0.12,
        strideShare: -0.055,
        dutyFactor: -0.015,
        kneeAtContactDeg: -2,
        kneeAtToeOffDeg: 6,
      },
      ...{ heelRiseFrom: -0.09, trunkLeanDeg: 3, toeLiftDeg: 3 },
    },
    moderate: {
      ...{
        flatPush: 0.19,
        strideShare: -0.075,
        dutyFactor: -0.025,
        kneeAtContactDeg: -2,
        kneeAtToeOffDeg: 8,
      },
      ...{ heelRiseFrom: -0.13, trunkLeanDeg: 5, toeLiftDeg: 5 },
    },
    // Severe by the greatest dorsiflexion as well as by the yield, the two signs of the brief.
    strong: {
      ...{
        flatPush: 0.35,
        strideShare: -0.13,
        dutyFactor: -0.067,
        kneeAtContactDeg: -5.5,
        kneeAtToeOffDeg: 15,
      },
      ...{ heelRiseFrom: -0.205, trunkLeanDeg: 8, toeLiftDeg: 8 },
    },
  },
  'late-pull': {
    mild: { swingDelay: 0.3, toeLiftDeg: 6 },
    moderate: { swingDelay: 0.5, swingScale: 0.05, toeLiftDeg: 10 },
    strong: { swingDelay: 0.8, swingScale: 0.1, toeLiftDeg: 16 },
  },
};

function changedFoot(
  foot: FootPattern,
  change: FaultChange,
  strideS: number,
  legLength: number,
): FootPattern {
  return {
    ...foot,
    contactTimeS: foot.contactTimeS + (change.dutyFactor ?? 0) * strideS,
    landingDistanceM: foot.landingDistanceM + (change.landingLegShare ?? 0) * legLength,
    pitchAtContactDeg: foot.pitchAtContactDeg + (change.pitchAtContactDeg ?? 0),
    restPitchDeg: foot.restPitchDeg + (change.restPitchDeg ?? 0),
    heelRiseFrom: foot.heelRiseFrom + (change.heelRiseFrom ?? 0),
    pitchAtToeOffDeg: foot.pitchAtToeOffDeg + (change.pitchAtToeOffDeg ?? 0),
    toePitchAtToeOffDeg: foot.toePitchAtToeOffDeg + (change.toePitchAtToeOffDeg ?? 0),
    swingDelay: foot.swingDelay + (change.swingDelay ?? 0),
    swingScale: foot.swingScale + (change.swingScale ?? 0),
    toeLiftDeg: foot.toeLiftDeg + (change.toeLiftDeg ?? 0),
  };
}

/** The pattern with the fault in it. What concerns the whole body changes half as much for a fault of one foot. */
export function withFault(pattern: GaitPattern, fault: PlantedFault | null, body: BodySize): GaitPattern {
  if (fault === null) return pattern;
  const change = CHANGES[fault.id][fault.strength];
  const share = fault.foot === undefined ? 1 : 0.5;
  const strideS = pattern.strideS * (1 + share * (change.strideShare ?? 0));
  const foot = (side: Side): FootPattern =>
    fault.foot === otherSide(side)
      ? pattern.feet[side]
      : changedFoot(pattern.feet[side], change, strideS, body.legLength);
  return {
    ...pattern,
    strideS,
    feet: { left: foot('left'), right: foot('right') },
    kneeAtContactDeg: pattern.kneeAtContactDeg + share * (change.kneeAtContactDeg ?? 0),
    kneeAtToeOffDeg: pattern.kneeAtToeOffDeg + share * (change.kneeAtToeOffDeg ?? 0),
    flatPush: pattern.flatPush + share * (change.flatPush ?? 0),
    brakingMps: pattern.brakingMps + share * (change.brakingMps ?? 0),
    trunkLeanDeg: pattern.trunkLeanDeg + share * (change.trunkLeanDeg ?? 0),
  };
}
