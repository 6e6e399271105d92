import { describe, expect, it } from 'vitest';
import { compareFaults, type FaultComparison } from '../../../src/analysis/comparison/compare-faults.ts';
import type { FaultFinding, Grade } from '../../../src/analysis/result.ts';
import { withHandGrades } from '../../../src/report/hand-grades.ts';
import { shownVerdict } from '../../../src/web/compare/hand-verdict.ts';
import { syntheticAnalysis } from '../../report/fixture/fixture-analysis.ts';

const { analysis } = syntheticAnalysis();
const [machine] = analysis.faults;

/** Null leaves the machine's grade. */
function compared(before: Grade | null, after: Grade | null): FaultComparison {
  const judged = (grade: Grade | null) => {
    const given = { fault: machine.id, foot: machine.foot, reason: 'Seen.', author: 'Anna' };
    return withHandGrades(analysis, grade === null ? [] : [{ ...given, grade }]);
  };
  return compareFaults(judged(before), judged(after))[0];
}

describe('the verdict on a finding that a coach graded', () => {
  it('goes by the grades, whatever the probabilities of the machine', () => {
    expect(shownVerdict(compared('moderate', 'none'))).toBe('better');
    expect(shownVerdict(compared('mild', 'severe'))).toBe('worse');
    expect(shownVerdict(compared('mild', 'mild'))).toBe('unchanged');
    expect(shownVerdict(compared('not-resolvable', 'mild'))).toBe('not-comparable');
    // What the machine weighs stays as it is.
    expect(compared('moderate', 'none').odds).toEqual(compared(null, null).odds);
  });

  it('is the machine’s where nobody gave one', () => {
    expect(shownVerdict(compared(null, null))).toBe(compared(null, null).verdict);
  });

  it('tells no difference from a grade said together with the one given', () => {
    const { distribution } = machine;
    if (distribution === null) throw new Error('It has no grades.');
    const unsure: FaultFinding = {
      ...machine,
      ...{ grade: 'none', probability: 0.45 },
      distribution: { none: 0.45, mild: 0.4, moderate: 0.1, severe: 0.05 },
    };
    const before = { ...compared(null, 'mild'), before: unsure };
    expect(shownVerdict(before)).toBe('unchanged');
    expect(shownVerdict({ ...before, after: compared(null, 'severe').after })).toBe('worse');
  });
});
