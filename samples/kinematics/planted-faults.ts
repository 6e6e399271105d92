import { otherSide, type Side } from '../../src/analysis/pose-track.ts';
import type { FaultId } from '../../src/analysis/result.ts';
import type { PlantedFault, Strength } from '../recipe.ts';
import type { BodySize } from './anthropometry.ts';
import type { FootPattern, GaitPattern } from './gait-pattern.ts';

/** What a fault adds to the clean pattern. */
interface FaultChange {
  /** Landing further ahead, share of leg length. */
  readonly landingLegShare?: number;
  /** Longer contact, share of the stride. */
  readonly dutyFactor?: number;
  /** Longer stride at the same speed, share of the clean one. */
  readonly strideShare?: number;
  readonly pitchAtContactDeg?: number;
  readonly restPitchDeg?: number;
  readonly heelRiseFrom?: number;
  readonly pitchAtToeOffDeg?: number;
  readonly swingDelay?: number;
  readonly kneeAtContactDeg?: number;
  readonly kneeAtToeOffDeg?: number;
  readonly flatPush?: number;
  readonly brakingMps?: number;
  readonly trunkLeanDeg?: number;
}

/**
 * Sizes chosen so that the true measures fall in the bands of the fault's grades (mild, moderate, severe) at
 * 2.5 to 3.5 m/s, and so that the other five faults stay as they were as far as a body can.
 */
const CHANGES: Readonly<Record<FaultId, Readonly<Record<Strength, FaultChange>>>> = {
  'landing-ahead': {
    mild: { landingLegShare: 0.034, dutyFactor: 0.022, kneeAtContactDeg: -1 },
    moderate: { landingLegShare: 0.042, dutyFactor: 0.008, kneeAtContactDeg: -1 },
    strong: { landingLegShare: 0.112, dutyFactor: 0.034, kneeAtContactDeg: -4 },
  },
  // A heel that never comes down is severe at once: the milder strengths let it touch and rise early.
  'heel-held': {
    mild: { restPitchDeg: -3.2, heelRiseFrom: -0.06, kneeAtContactDeg: 3 },
    moderate: { restPitchDeg: -4, heelRiseFrom: -0.2, kneeAtContactDeg: 5 },
    strong: { pitchAtContactDeg: -5, restPitchDeg: -10.5, heelRiseFrom: -0.04, kneeAtContactDeg: 8 },
  },
  'push-off': {
    mild: { pitchAtToeOffDeg: -9, heelRiseFrom: 0.05, strideShare: 0.02, kneeAtToeOffDeg: -3 },
    moderate: { pitchAtToeOffDeg: -15, heelRiseFrom: 0.1, strideShare: 0.05, kneeAtToeOffDeg: -6 },
    strong: { pitchAtToeOffDeg: -24, heelRiseFrom: 0.14, strideShare: 0.1, kneeAtToeOffDeg: -9 },
  },
  'slow-passage': {
    mild: { dutyFactor: 0.06, strideShare: -0.05, kneeAtContactDeg: 5, brakingMps: 0.05 },
    moderate: { dutyFactor: 0.085, strideShare: -0.08, kneeAtContactDeg: 8, brakingMps: 0.1 },
    strong: { dutyFactor: 0.118, strideShare: -0.12, kneeAtContactDeg: 12, brakingMps: 0.17 },
  },
  'stiff-ankle': {
    mild: { flatPush: 0.15, strideShare: -0.06, kneeAtContactDeg: -3, heelRiseFrom: -0.08 },
    moderate: { flatPush: 0.2, strideShare: -0.08, kneeAtContactDeg: -5, heelRiseFrom: -0.1 },
    strong: { flatPush: 0.25, strideShare: -0.1, kneeAtContactDeg: -7, heelRiseFrom: -0.12 },
  },
  'late-pull': {
    mild: { swingDelay: 0.35 },
    moderate: { swingDelay: 0.6 },
    strong: { swingDelay: 1 },
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
    swingDelay: foot.swingDelay + (change.swingDelay ?? 0),
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
