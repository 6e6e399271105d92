import { describe, expect, it } from 'vitest';
import { decidedGrade, mostLikely, type Distribution } from '../../../src/analysis/faults/probability.ts';
import { isFound, saidGrade } from '../../../src/analysis/faults/said-grade.ts';

function graded(none: number, mild: number, moderate: number, severe: number) {
  const distribution: Distribution = { none, mild, moderate, severe };
  return {
    grade: decidedGrade(distribution),
    probability: distribution[mostLikely(distribution)],
    distribution,
  };
}

describe('the grade that is said', () => {
  it('is the single one where it has more than half', () => {
    expect(saidGrade(graded(0.6, 0.3, 0.1, 0))).toStrictEqual({ grade: 'none', probability: 0.6 });
    expect(saidGrade(graded(0, 0.1, 0.3, 0.6))).toStrictEqual({ grade: 'severe', probability: 0.6 });
  });

  it('is the side that is decided where no single one has', () => {
    const none = saidGrade(graded(0.5, 0.25, 0.25, 0));
    expect(none.grade).toBe('none-or-mild');
    expect(none.probability).toBeCloseTo(0.75, 9);
    const severe = saidGrade(graded(0.1, 0.19, 0.32, 0.39));
    expect(severe.grade).toBe('moderate-or-severe');
    expect(severe.probability).toBeCloseTo(0.71, 9);
  });

  it('says mild or worse where that is what makes it a fault', () => {
    const { grade, probability } = saidGrade(graded(0.3, 0.42, 0.2, 0.08));
    expect(grade).toBe('mild-or-worse');
    expect(probability).toBeCloseTo(0.7, 9);
  });

  it('stays open where nothing is decided', () => {
    expect(saidGrade(graded(0.1, 0.4, 0.4, 0.1)).grade).toBe('not-resolvable');
  });
});

describe('a fault', () => {
  it('is found when mild or worse is twice as likely as none', () => {
    expect(isFound(graded(0.36, 0.39, 0.2, 0.05))).toBe(false);
    expect(isFound(graded(0.4, 0.6, 0, 0))).toBe(false);
    expect(isFound(graded(0.3, 0.6, 0.1, 0))).toBe(true);
    expect(isFound(graded(0.1, 0.2, 0.6, 0.1))).toBe(true);
    expect(isFound(graded(0.9, 0.1, 0, 0))).toBe(false);
  });
});
