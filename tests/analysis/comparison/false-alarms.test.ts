import { describe, expect, it } from 'vitest';
import { changeOf, exceedsError, FALSE_ALARM_SHARE } from '../../../src/analysis/comparison/change.ts';
import { gradeOdds, gradeVerdict } from '../../../src/analysis/comparison/compare-faults.ts';
import type { Distribution } from '../../../src/analysis/faults/probability.ts';
import { gradeOf } from '../../../src/analysis/faults/severity.ts';
import { seededRandom, type Random } from '../../../src/analysis/random.ts';

const PAIRS = 4000;
/** Three standard errors of a share of one in twenty, counted over all pairs. */
const TOLERANCE = 3 * Math.sqrt((FALSE_ALARM_SHARE * (1 - FALSE_ALARM_SHARE)) / PAIRS);

function shareOf(pairs: number, happens: () => boolean): number {
  return Array.from({ length: pairs }, happens).filter(Boolean).length / pairs;
}

/** Grades of one clip that saw a severity with an error, by as many draws as an analysis makes. */
function grades(trueSeverity: number, sd: number, random: Random): Distribution {
  const seen = trueSeverity + sd * random.normal();
  const counts = { none: 0, mild: 0, moderate: 0, severe: 0 };
  for (let i = 0; i < 200; i += 1) counts[gradeOf(seen + sd * random.normal())] += 1 / 200;
  return counts;
}

describe('two noisy looks at the same runner', () => {
  it.each([
    [1, 1],
    [0.4, 3],
    [5, 0.01],
  ])('call one number in twenty changed when their errors are %d and %d', (firstSd, secondSd) => {
    const random = seededRandom(7);
    const alarms = shareOf(PAIRS, () => {
      const before = { value: 12 + firstSd * random.normal(), sd: firstSd };
      const after = { value: 12 + secondSd * random.normal(), sd: secondSd };
      return exceedsError(changeOf(before, after));
    });
    expect(Math.abs(alarms - FALSE_ALARM_SHARE)).toBeLessThan(TOLERANCE);
  });

  it.each([0.2, 1, 1.5, 2, 2.7])('call a grade at severity %d changed no more often', (severity) => {
    const random = seededRandom(11);
    const alarms = shareOf(1000, () => {
      const odds = gradeOdds(grades(severity, 0.4, random), grades(severity, 0.4, random));
      return gradeVerdict(odds) !== 'unchanged';
    });
    expect(alarms).toBeLessThan(FALSE_ALARM_SHARE);
  });

  it('tell a change of three of its errors four times in five', () => {
    const random = seededRandom(3);
    const found = shareOf(PAIRS, () => {
      const before = { value: random.normal(), sd: 1 };
      const after = { value: 3 * Math.SQRT2 + random.normal(), sd: 1 };
      return exceedsError(changeOf(before, after));
    });
    expect(found).toBeGreaterThan(0.8);
  });
});
