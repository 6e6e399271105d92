import { FEWEST_SUPPORTS } from '../faults/grade-faults.ts';
import { SIDES, type Side } from '../pose-track.ts';
import {
  NUMERIC_MEASURE_IDS,
  type Analysis,
  type ExpectedRange,
  type NumericMeasureId,
  type SideSummary,
  type StrikeType,
} from '../result.ts';
import { changeOf, exceedsError, type WithError } from './change.ts';
import { missingReason } from './reasons.ts';
import { speedChange } from './speed-change.ts';

/** The median of one foot, or why there is none. */
export type Told = WithError | { readonly value: null; readonly reason: string };

/** `unchanged` is: no change that these two videos can tell. */
export type Verdict = 'increased' | 'decreased' | 'unchanged' | 'not-comparable';

/** A number before and after, in the unit of the analysis. */
export interface NumberComparison {
  readonly before: Told;
  readonly after: Told;
  /** After minus before; null when one of them is missing. */
  readonly change: WithError | null;
  readonly verdict: Verdict;
  /** Why it cannot be compared; null when it can. */
  readonly reason: string | null;
}

export interface MeasureComparison extends NumberComparison {
  readonly id: NumericMeasureId;
  readonly foot: Side;
  /** What is expected of either run, by its speed; null when unknown. */
  readonly expected: { readonly before: ExpectedRange | null; readonly after: ExpectedRange | null };
  /** The runs differ in speed, and the change is no more than that lets expect. */
  readonly bySpeed: boolean;
}

export interface StrikeComparison {
  readonly foot: Side;
  readonly before: StrikeType | null;
  readonly after: StrikeType | null;
  /** `changed` when another part of the foot lands first and the angle behind that has changed. */
  readonly verdict: 'changed' | 'unchanged' | 'not-comparable';
}

function verdictOf(change: WithError): Verdict {
  if (!exceedsError(change)) return 'unchanged';
  return change.value > 0 ? 'increased' : 'decreased';
}

/** A number that either clip may lack. */
function compareNumbers(before: Told, after: Told): NumberComparison {
  if (before.value === null || after.value === null) {
    const reason = missingReason(
      before.value === null ? before.reason : null,
      after.value === null ? after.reason : null,
    );
    return { before, after, change: null, verdict: 'not-comparable', reason };
  }
  const change = changeOf(before, after);
  return { before, after, change, verdict: verdictOf(change), reason: null };
}

/** Of one or two steps the scatter from step to step, which belongs to the error, is not known. */
function toldOf(summary: SideSummary): Told {
  if (summary.median === null) return { value: null, reason: summary.reason };
  const { median, sd, n } = summary;
  if (n >= FEWEST_SUPPORTS) return { value: median, sd };
  return { value: null, reason: `Steps of this foot with this measure: ${n}; three are needed to compare.` };
}

function middle({ low, high }: ExpectedRange): number {
  return (low + high) / 2;
}

/** Whether the change and the shift of what is expected agree within the error of the change. */
function followsExpectation(
  { change, verdict }: NumberComparison,
  was: ExpectedRange | null,
  is: ExpectedRange | null,
): boolean {
  if (change === null || verdict === 'unchanged' || was === null || is === null) return false;
  const shift = middle(is) - middle(was);
  return shift * change.value > 0 && !exceedsError({ value: change.value - shift, sd: change.sd });
}

function compareMeasure(
  before: Analysis,
  after: Analysis,
  id: NumericMeasureId,
  foot: Side,
): MeasureComparison {
  const [was, is] = [before.summary.measures[id], after.summary.measures[id]];
  const numbers = compareNumbers(toldOf(was[foot]), toldOf(is[foot]));
  const otherSpeed = speedChange(before, after) !== null;
  return {
    id,
    foot,
    ...numbers,
    expected: { before: was.expected, after: is.expected },
    bySpeed: otherSpeed && followsExpectation(numbers, was.expected, is.expected),
  };
}

/** Every measure of the catalogue for both feet. */
export function compareMeasures(before: Analysis, after: Analysis): MeasureComparison[] {
  return NUMERIC_MEASURE_IDS.flatMap((id) => SIDES.map((foot) => compareMeasure(before, after, id, foot)));
}

/** The strike is a kind, not a number: it has changed when the angle it is read from has. */
export function compareStrikes(
  before: Analysis,
  after: Analysis,
  measures: readonly MeasureComparison[],
): StrikeComparison[] {
  return SIDES.map((foot) => {
    const [was, is] = [before.summary.strikeType[foot].value, after.summary.strikeType[foot].value];
    const pitch = measures.find((one) => one.id === 'footPitchAtContactDeg' && one.foot === foot);
    if (was === null || is === null || pitch?.change == null)
      return { foot, before: was, after: is, verdict: 'not-comparable' };
    const changed = was !== is && pitch.verdict !== 'unchanged';
    return { foot, before: was, after: is, verdict: changed ? 'changed' : 'unchanged' };
  });
}

const NO_CADENCE = 'There are too few steps in an unbroken row.';

/** Steps per minute, by both feet. */
export function compareCadences(before: Analysis, after: Analysis): NumberComparison {
  const told = ({ summary: { cadenceSpm } }: Analysis): Told =>
    cadenceSpm ?? { value: null, reason: NO_CADENCE };
  return compareNumbers(told(before), told(after));
}
