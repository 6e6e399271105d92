import type { Distribution } from '../faults/probability.ts';
import { GRADES } from '../faults/severity.ts';
import { SIDES, type Side } from '../pose-track.ts';
import { FAULT_IDS, type Analysis, type FaultFinding, type FaultId } from '../result.ts';
import { missingReason } from './reasons.ts';

/** How likely the grade after is below, above or the same as the grade before; they sum to 1. */
export interface GradeOdds {
  readonly better: number;
  readonly worse: number;
  readonly same: number;
}

export interface FaultComparison {
  readonly id: FaultId;
  readonly foot: Side;
  readonly before: FaultFinding;
  readonly after: FaultFinding;
  /** Null when one of the two has no grades. */
  readonly odds: GradeOdds | null;
  /** `unchanged` is: no change that these two videos can tell. */
  readonly verdict: 'better' | 'worse' | 'unchanged' | 'not-comparable';
  /** Why it cannot be compared; null when it can. */
  readonly reason: string | null;
}

/** As for the measures: see gradeOdds. */
const NEEDED_PROBABILITY = 0.975;

/**
 * Chances that the grade fell, rose or stayed, from the probabilities of the grades before and after.
 *
 * The two clips are filmed apart, so that their errors are taken as independent: the probability of the pair (before =
 * j, after = k) is the product of the two. The sum over k < j is the chance that it is better, over k > j that it is
 * worse. With errors shared by both clips the real chance of a difference is greater than this.
 *
 * A change is told when one of the two reaches 97.5 %. For two normal errors that is the same demand as a change
 * beyond 1.96 of its standard errors, with 2.5 % of false alarms to each side; a change within one grade counts as
 * none, so that grades are called changed rather less often than measures.
 */
export function gradeOdds(before: Readonly<Distribution>, after: Readonly<Distribution>): GradeOdds {
  const total = (keep: (was: number, is: number) => boolean): number =>
    GRADES.reduce(
      (sum, was, j) =>
        sum + GRADES.reduce((row, is, k) => row + (keep(j, k) ? before[was] * after[is] : 0), 0),
      0,
    );
  return {
    better: total((was, is) => is < was),
    worse: total((was, is) => is > was),
    same: total((was, is) => is === was),
  };
}

/** What is said of the odds: see gradeOdds. */
export function gradeVerdict({ better, worse }: GradeOdds): 'better' | 'worse' | 'unchanged' {
  if (better >= NEEDED_PROBABILITY) return 'better';
  return worse >= NEEDED_PROBABILITY ? 'worse' : 'unchanged';
}

function reasonsOf(before: FaultFinding, after: FaultFinding): string {
  return missingReason(
    before.distribution === null ? before.why : null,
    after.distribution === null ? after.why : null,
  );
}

function compareFinding(before: FaultFinding, after: FaultFinding): FaultComparison {
  const base = { id: before.id, foot: before.foot, before, after };
  if (before.distribution === null || after.distribution === null)
    return { ...base, odds: null, verdict: 'not-comparable', reason: reasonsOf(before, after) };
  const odds = gradeOdds(before.distribution, after.distribution);
  return { ...base, odds, verdict: gradeVerdict(odds), reason: null };
}

/** Six faults for each foot, in the order of the catalogue; those an analysis does not list are left out. */
export function compareFaults(before: Analysis, after: Analysis): FaultComparison[] {
  const find = ({ faults }: Analysis, id: FaultId, foot: Side): FaultFinding | undefined =>
    faults.find((one) => one.id === id && one.foot === foot);
  return FAULT_IDS.flatMap((id) =>
    SIDES.flatMap((foot) => {
      const [was, is] = [find(before, id, foot), find(after, id, foot)];
      return was === undefined || is === undefined ? [] : [compareFinding(was, is)];
    }),
  );
}
