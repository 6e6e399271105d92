import type { FaultComparison } from '../../analysis/comparison/compare-faults.ts';
import type { SaidGrade } from '../../analysis/faults/said-grade.ts';
import type { FaultFinding } from '../../analysis/result.ts';
import { byHandOf } from '../../report/hand-grades.ts';
import { GRADE_RANK, shownGrade } from '../../report/words.ts';

export type FaultVerdict = FaultComparison['verdict'];

const { none, mild, moderate, severe } = GRADE_RANK;

/** Lowest and highest rank that a grade, or grades said together, can mean. */
const RANKS: Readonly<Record<Exclude<SaidGrade, 'not-resolvable'>, readonly [number, number]>> = {
  none: [none, none],
  mild: [mild, mild],
  moderate: [moderate, moderate],
  severe: [severe, severe],
  'none-or-mild': [none, mild],
  'mild-or-worse': [mild, severe],
  'moderate-or-severe': [moderate, severe],
};

export function isGradedByHand({ before, after }: Pick<FaultComparison, 'before' | 'after'>): boolean {
  return [before, after].some((finding) => byHandOf(finding) !== null);
}

function verdictByGrades(before: FaultFinding, after: FaultFinding): FaultVerdict {
  const [was, is] = [shownGrade(before), shownGrade(after)];
  if (was === 'not-resolvable' || is === 'not-resolvable') return 'not-comparable';
  const [[wasLow, wasHigh], [isLow, isHigh]] = [RANKS[was], RANKS[is]];
  if (isHigh < wasLow) return 'better';
  return isLow > wasHigh ? 'worse' : 'unchanged';
}

/** By the grades alone where a coach gave one of them, since such a grade has no probability; else as the machine weighs it. */
export function shownVerdict(fault: FaultComparison): FaultVerdict {
  return isGradedByHand(fault) ? verdictByGrades(fault.before, fault.after) : fault.verdict;
}
