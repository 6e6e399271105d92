import { expect, test } from 'vitest';
import { whyGraded } from '../../../src/analysis/faults/why.ts';
import { syntheticAnalysis } from '../../report/fixture/fixture-analysis.ts';

const [finding] = syntheticAnalysis().analysis.faults;
const said = (probability: number): string => {
  if (finding.lead === null) throw new Error('The finding has no number.');
  const distribution = { none: probability, mild: 1 - probability, moderate: 0, severe: 0 };
  return whyGraded({ ...finding, grade: 'none', probability, distribution }, finding.lead, true);
};

test('that a foot is sound is said as surely as it is known', () => {
  expect(said(0.55)).toContain(': more likely than not, the foot lands about where it should');
  expect(said(0.9)).toContain(': the foot lands about where it should');
});
