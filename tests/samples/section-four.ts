import type { FaultId } from '../../src/analysis/result.ts';
import type { TruthMeasures } from '../../samples/truth.ts';

/** 0 none to 3 severe, from where mild, moderate and severe begin. */
function grade(value: number, [mild, moderate, severe]: readonly [number, number, number]): number {
  return [mild, moderate, severe].filter((edge) => value > edge).length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * The leading formulas of the biomechanics brief, section 4, written out once more so that the truth is not judged
 * by the code it is there to judge. The bands of the plantarflexion excursion belong to three-dimensional angles.
 */
export const SECTION_FOUR: Readonly<Record<FaultId, (m: TruthMeasures, speedMps: number) => number>> = {
  'landing-ahead': (m, v) => grade(m.landingDistanceBallPctLeg / 100 - (0.18 + 0.05 * v), [0.03, 0.06, 0.09]),
  'heel-held': (m) =>
    Math.max(grade(-m.footPitchMidSupportDeg, [3, 5.5, 8.5]), grade(-m.heelDownPct, [-40, -25, -10])),
  'push-off': (m, v) =>
    Math.min(
      grade(m.plantarflexionExcursionDeg, [46.5, 50, 55]),
      grade(m.peakPlantarflexionVelocityDegS / (460 + 215 * (v - 2.5)), [1.25, 1.5, 1.8]),
    ),
  'slow-passage': (m, v) =>
    Math.max(
      grade(m.passagePct, [53, 56, 60]),
      grade(m.dutyFactor - (0.37 - 0.037 * (v - 2.5)), [0.03, 0.05, 0.08]),
    ),
  'stiff-ankle': (m) => grade(-m.dorsiflexionYieldRatio, [-0.8, -0.65, -0.5]),
  'late-pull': (m, v) =>
    median([
      grade((39.4 + 11 * (v - 2.5) - m.swingKneeAtOtherContactDeg) / 9, [0.5, 1.2, 2]),
      grade(m.pullDelayRatio, [1.15, 1.3, 1.5]),
      grade(-m.kneeGainAfterToeOffDeg, [-12, -9, -6]),
    ]),
};
