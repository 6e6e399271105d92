import type { GradeByHand } from '../analysis/corrections/corrections.ts';
import { PREPARATION_ADVICE, RUNNING_ADVICE } from '../analysis/faults/advice.ts';
import type { Analysis, FaultFinding } from '../analysis/result.ts';

export interface HandGrade extends GradeByHand {
  /** Null: not stored yet. */
  readonly author: string | null;
}

interface ByHand extends Pick<HandGrade, 'reason' | 'author'> {
  /** The finding as the analysis gave it. */
  readonly machine: FaultFinding;
}

/** A finding with a coach's grade in place of the analysis' own; its probability is that of the latter and not shown. */
interface HandGradedFinding extends FaultFinding {
  readonly byHand: ByHand;
}

/**
 * A copy of the analysis, or of the part with its findings, to be shown, with the grades a coach has given. The analysis itself stays as it is, and so does
 * every number; it is returned as it is when there are no such grades.
 */
export function withHandGrades<Judged extends Pick<Analysis, 'faults'>>(
  analysis: Judged,
  grades: readonly HandGrade[],
): Judged {
  if (grades.length === 0) return analysis;
  return {
    ...analysis,
    faults: analysis.faults.map((finding) => {
      const given = grades.find(({ fault, foot }) => fault === finding.id && foot === finding.foot);
      return given === undefined ? finding : handGraded(finding, given);
    }),
  };
}

/** What a finding shows of a coach's grade; null when its grade is the analysis' own. */
export function byHandOf(finding: FaultFinding): ByHand | null {
  return 'byHand' in finding ? (finding as HandGradedFinding).byHand : null;
}

function handGraded(finding: FaultFinding, { grade, reason, author }: HandGrade): HandGradedFinding {
  // A fault that only the coach has seen needs its advice all the same.
  const advice =
    finding.advice.length > 0 ? finding.advice : [...RUNNING_ADVICE[finding.id], ...PREPARATION_ADVICE];
  return { ...finding, grade, advice, byHand: { reason, author, machine: finding } };
}
