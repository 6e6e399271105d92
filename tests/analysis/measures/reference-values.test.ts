import { expect, it } from 'vitest';
import { median } from '../../../src/analysis/maths/statistics.ts';
import { isNumber, type ReadingId } from '../../../src/analysis/measures/reading.ts';
import { measureSupports } from '../../../src/analysis/measures/measure-supports.ts';
import { FOREFOOT_2_5, mocapBody, mocapSupports } from '../mocap.ts';
import { describeWithSharedData } from '../with-shared-data.ts';

/**
 * Section 3 of the biomechanics brief, runner S1 (forefoot, 2.5 m/s), with what the medians of both feet together may
 * differ. The brief takes the GCM from the pelvis centroid, this file from the hip markers: hence 2 cm and 3 % of
 * support on what hangs on the GCM. The zero of foot pitch is fitted to published curves of the same runner, so that
 * the absolute ankle and foot angles are not independent of them; excursions, rates and timings are.
 */
const REFERENCE: readonly (readonly [ReadingId, value: number, tolerance: number])[] = [
  ['landingDistanceBallM', 0.294, 0.02],
  ['landingDistanceHeelM', 0.09, 0.02],
  ['landingDistanceAnkleM', 0.174, 0.02],
  ['toeOffDistanceBallM', 0.349, 0.025],
  ['footPitchAtContactDeg', -1.3, 1],
  ['shankAngleAtContactDeg', -6.6, 1],
  ['ankleAtContactDeg', -8, 1],
  ['ankleMaxDorsiflexionDeg', 28, 1],
  ['ankleAtToeOffDeg', -13, 1.5],
  ['dorsiflexionYieldDeg', 34, 2],
  ['peakDorsiflexionVelocityDegS', 530, 20],
  ['peakPlantarflexionVelocityDegS', 490, 20],
  ['plantarflexionExcursionDeg', 53.5, 1.5],
  ['footPitchMidSupportDeg', -0.9, 0.6],
  ['heelOffPct', 64, 5],
  ['contactTimeMs', 276, 4],
  ['dutyFactor', 0.361, 0.005],
  ['flightTimeMs', 107, 4],
  ['gcmDropM', 0.076, 0.01],
  ['gcmRiseM', 0.084, 0.01],
  ['gcmLowestPct', 45, 3],
  ['passageMs', 135, 6],
  ['passagePct', 49, 2],
  ['kneeAtContactDeg', 13, 2],
  ['kneeMaxFlexionDeg', 45, 2],
  ['kneeAtToeOffDeg', 17, 2],
  ['thighAtToeOffDeg', -15, 1],
  ['swingKneeAtOtherContactDeg', 42, 3],
  ['pullDelayMs', 114, 12],
];

describeWithSharedData('measures of the forefoot runner with markers and force plates', () => {
  const measurement = measureSupports(mocapBody(FOREFOOT_2_5), mocapSupports(FOREFOOT_2_5), {
    draws: 0,
    seed: 1,
  });

  it.each(REFERENCE)('reads %s within its tolerance of the reference', (id, value, tolerance) => {
    const read = median(measurement.supports.map(({ readings }) => readings[id]).filter(isNumber));
    expect(Math.abs(read - value), `read ${read}`).toBeLessThanOrEqual(tolerance);
  });
});
