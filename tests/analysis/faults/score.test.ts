import { describe, expect, it } from 'vitest';
import type { ReadingId } from '../../../src/analysis/measures/reading.ts';
import { decidedGrade } from '../../../src/analysis/faults/probability.ts';
import { FAULT_RULES } from '../../../src/analysis/faults/rules.ts';
import { faultSeverity, leadingSign, type Sample } from '../../../src/analysis/faults/score.ts';
import { gradeOf, severityOf } from '../../../src/analysis/faults/severity.ts';

const FILMED = { captureFps: 120, standing: true };

function sample(values: Partial<Record<ReadingId, number>>, speedMps: number | null = 2.5): Sample {
  return { valueOf: (id) => values[id] ?? Number.NaN, speedMps };
}

describe('severity', () => {
  it('is 0 as expected and reaches 1, 2, 3 where mild, moderate and severe begin', () => {
    const place = (value: number): number => severityOf(value, 0, [3, 6, 9]);
    expect([-2, 0, 3, 6, 9, 12].map(place)).toEqual([0, 0, 1, 2, 3, 4]);
    expect(place(100)).toBe(5);
    expect(severityOf(-7, 0, [-3, -5.5, -8.5])).toBeCloseTo(2.5);
  });

  it('becomes the grade whose band it has entered', () => {
    expect([0, 0.99, 1, 2.5, 3, 5].map(gradeOf)).toEqual([
      'none',
      'none',
      'mild',
      'moderate',
      'severe',
      'severe',
    ]);
  });
});

describe('rules', () => {
  it('expect a longer landing distance at a higher speed', () => {
    const landing = { landingDistanceBallPctLeg: 38 };
    const at = (speed: number): number =>
      faultSeverity(FAULT_RULES['landing-ahead'], sample(landing, speed), FILMED) ?? Number.NaN;
    expect(at(2.5)).toBeGreaterThan(2);
    expect(at(3.5)).toBeLessThan(1);
  });

  it('raise a fault that is there, and make none where there is none', () => {
    const rule = FAULT_RULES['landing-ahead'];
    const braced = { shankAngleAtContactDeg: -14 };
    const raised = faultSeverity(rule, sample({ landingDistanceBallPctLeg: 34.5, ...braced }), FILMED);
    const alone = faultSeverity(rule, sample({ landingDistanceBallPctLeg: 34.5 }), FILMED);
    const sound = faultSeverity(rule, sample({ landingDistanceBallPctLeg: 30, ...braced }), FILMED);
    expect(raised).toBeCloseTo((alone ?? 0) + 1);
    expect(sound).toBe(0);
  });

  it('use the share of reach when the speed is unknown', () => {
    const values = { landingDistanceBallPctLeg: 40, contactShareOfReach: 0.51 };
    const severity = faultSeverity(FAULT_RULES['landing-ahead'], sample(values, null), FILMED);
    expect(gradeOf(severity ?? 0)).toBe('moderate');
  });

  it('count the speed of the ankle half below 120 frames per second and refuse the push-off below 50', () => {
    const values = {
      peakPlantarflexionVelocityDegS: 460 * 1.8,
      plantarflexionExcursionDeg: 51,
      flightHeightM: 0.011,
      gcmRiseM: 0.088,
      toeOffDistanceBallPctLeg: 36,
      thighAtToeOffDeg: -16.5,
      kneeExtensionDeg: 30,
      kneeAtToeOffDeg: 13,
    };
    const at = (captureFps: number): number | null =>
      faultSeverity(FAULT_RULES['push-off'], sample(values), { captureFps, standing: true });
    expect(at(60) ?? 0).toBeLessThan(at(120) ?? 0);
    expect(at(30)).toBeNull();
  });

  it('take the median of the three signs of a late pull, so that one alone does not decide', () => {
    const rule = FAULT_RULES['late-pull'];
    const values = { swingKneeAtOtherContactDeg: 15, pullDelayRatio: 1, kneeGainAfterToeOffDeg: 17 };
    expect(faultSeverity(rule, sample(values), FILMED)).toBe(0);
    const two = { ...values, pullDelayRatio: 1.35 };
    expect(gradeOf(faultSeverity(rule, sample(two), FILMED) ?? 0)).toBe('moderate');
    expect(leadingSign(rule, sample(two), FILMED)?.reading).toBe('pullDelayRatio');
  });

  it('give the absolute ankle angle less say without a standing frame', () => {
    const values = { ankleMaxDorsiflexionDeg: 14, dorsiflexionYieldRatio: 1 };
    const at = (standing: boolean): number =>
      faultSeverity(FAULT_RULES['stiff-ankle'], sample(values), { captureFps: 60, standing }) ?? Number.NaN;
    expect(at(false)).toBeLessThan(at(true));
  });
});

describe('decision', () => {
  it('is the most likely grade when the draws agree which side of moderate it lies', () => {
    expect(decidedGrade({ none: 0.5, mild: 0.4, moderate: 0.1, severe: 0 })).toBe('none');
    expect(decidedGrade({ none: 0, mild: 0.1, moderate: 0.4, severe: 0.5 })).toBe('severe');
  });

  it('is left open when they do not', () => {
    expect(decidedGrade({ none: 0.1, mild: 0.5, moderate: 0.4, severe: 0 })).toBe('not-resolvable');
  });
});
