import { expect, it } from 'vitest';
import { median } from '../../../src/analysis/maths/statistics.ts';
import { measureSupports } from '../../../src/analysis/measures/measure-supports.ts';
import { isNumber, type ReadingId } from '../../../src/analysis/measures/reading.ts';
import { bySide } from '../../../src/analysis/pose-track.ts';
import { mocapBody, mocapSupports, REARFOOT_3_8 } from '../mocap.ts';
import { describeWithSharedData } from '../with-shared-data.ts';

describeWithSharedData('a leg seen turned too far at contact', () => {
  const markers = mocapBody(REARFOOT_3_8, { fps: 60, seconds: 4 });
  const supports = mocapSupports(REARFOOT_3_8).slice(0, 8);
  const read = (seen: Partial<(typeof markers.seen)['left']>) => {
    const body = { ...markers, seen: bySide((side) => ({ ...markers.seen[side], ...seen })) };
    const measured = measureSupports(body, supports, { draws: 40, seed: 1 });
    return {
      valueOf: (id: ReadingId) =>
        median(measured.supports.map(({ readings }) => readings[id]).filter(isNumber)),
      sdOf: (id: 'ankleAtContactDeg' | 'kneeMaxFlexionDeg' | 'ankleMaxDorsiflexionDeg') => {
        const { value, sd } = measured.supports[2].measures[id];
        return value === null ? Number.NaN : sd;
      },
    };
  };
  const plain = read({});

  it('is read as it is: shank, foot, knee and ankle at contact, and nothing later', () => {
    const corrected = read({ atContact: { shankDeg: 2, footPitchDeg: 3 } });
    const lower = (id: ReadingId): number => plain.valueOf(id) - corrected.valueOf(id);
    expect(lower('shankAngleAtContactDeg')).toBeCloseTo(2, 9);
    expect(lower('footPitchAtContactDeg')).toBeCloseTo(3, 9);
    expect(lower('kneeAtContactDeg')).toBeCloseTo(2, 9);
    expect(lower('ankleAtContactDeg')).toBeCloseTo(5, 9);
    expect(lower('ankleMaxDorsiflexionDeg')).toBe(0);
    expect(lower('kneeMaxFlexionDeg')).toBe(0);
    expect(corrected.sdOf('ankleAtContactDeg')).toBeGreaterThan(plain.sdOf('ankleAtContactDeg'));
  });

  it('carries the error of its segments in knee angles, which that of the ankle holds already', () => {
    const unsure = read({ segmentSd: { thighDeg: 5.5, shankDeg: 3 } });
    expect(unsure.sdOf('kneeMaxFlexionDeg')).toBeGreaterThan(4);
    expect(unsure.sdOf('kneeMaxFlexionDeg')).toBeLessThan(9);
    expect(unsure.sdOf('ankleMaxDorsiflexionDeg')).toBeLessThan(2.5);
    expect(unsure.valueOf('kneeMaxFlexionDeg')).toBe(plain.valueOf('kneeMaxFlexionDeg'));
  });
});
