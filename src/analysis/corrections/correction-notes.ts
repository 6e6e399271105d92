import type { AnalysisInput } from '../analyse.ts';
import { note } from '../quality-notes.ts';
import { appliedCorrections, type MatchedCorrections } from './corrected-supports.ts';
import type { ChangedFacts, CorrectedBy, Corrections, EventName } from './corrections.ts';
import { isInClip, overlapsClip } from './track-edits-of.ts';

/**
 * The input with what the report says of its corrections: what was corrected, and each one that fits nothing any more.
 * @param matches null where no supports were found that a correction could fit
 */
export function withCorrectionNotes(input: AnalysisInput, matches: MatchedCorrections | null): AnalysisInput {
  const { corrections, correctedBy, keypoints, notes } = input;
  if (corrections === undefined) return input;
  const { what, lost } = outcomeOf(corrections, matches, keypoints.poses.length);
  const done =
    correctedBy !== undefined
      ? [note('corrected', { who: whoText(correctedBy), what: what === '' ? 'no number is changed' : what })]
      : what === ''
        ? []
        : [note('corrected', { who: 'by hand', what })];
  const unmatched = lost.map((words) => note('correction-unmatched', { what: words }));
  return { ...input, notes: [...notes, ...done, ...unmatched] };
}

/** What became of the corrections of one kind, in words. */
interface Outcome {
  readonly done: readonly string[];
  readonly lost: readonly string[];
}

/** "by Ann Coach, revision 2, 2026-05-04": by the calendar of Greenwich, since the reader's is not known here. */
function whoText({ author, revision, at }: CorrectedBy): string {
  return `by ${author}, revision ${revision}, ${at.slice(0, 10)}`;
}

function outcomeOf(
  corrections: Corrections,
  matches: MatchedCorrections | null,
  frames: number,
): { what: string; lost: string[] } {
  const outcomes = [
    ...supportOutcomes(corrections, matches),
    ...trackOutcomes(corrections, frames),
    { done: changedFacts(corrections.facts), lost: [] },
  ];
  return {
    what: outcomes.flatMap(({ done }) => done).join(', '),
    lost: outcomes.flatMap((outcome) => outcome.lost),
  };
}

function supportOutcomes(
  { events, excludedSupports }: Corrections,
  matches: MatchedCorrections | null,
): Outcome[] {
  const applied = matches === null ? new Set() : appliedCorrections(matches);
  return [
    outcome(
      events,
      (move) => applied.has(move),
      ['contact or toe-off', 'contacts and toe-offs'],
      ({ foot, event, automaticMs }) =>
        `the ${EVENT_WORDS[event]} of the ${foot} foot at ${seconds(automaticMs)} is not found, or was corrected again`,
    ),
    outcome(
      excludedSupports,
      (support) => applied.has(support),
      ['support left out', 'supports left out'],
      ({ foot, automaticContactMs }) =>
        `no support of the ${foot} foot is found to begin at ${seconds(automaticContactMs)}, or it was left out again`,
    ),
  ];
}

function trackOutcomes({ swappedLegs, keypoints }: Corrections, frames: number): Outcome[] {
  return [
    outcome(
      swappedLegs,
      (range) => overlapsClip(range, frames),
      ['exchange of the legs', 'exchanges of the legs'],
      ({ fromFrame, toFrame }) => `the clip has no frames ${fromFrame} to ${toFrame}`,
    ),
    outcome(
      keypoints,
      (point) => isInClip(point, frames),
      ['point', 'points'],
      ({ frame, name }) => `the clip has no frame ${frame} for the point ${name.replaceAll('_', ' ')}`,
    ),
  ];
}

function outcome<C>(
  all: readonly C[],
  fits: (one: C) => boolean,
  [one, more]: readonly [string, string],
  lostWords: (one: C) => string,
): Outcome {
  const done = all.filter(fits).length;
  return {
    done: done === 0 ? [] : [`${done} ${done === 1 ? one : more}`],
    lost: all.filter((correction) => !fits(correction)).map(lostWords),
  };
}

const EVENT_WORDS: Readonly<Record<EventName, string>> = {
  initialContact: 'initial contact',
  toeOff: 'toe-off',
};

const FACT_WORDS: Readonly<Record<keyof ChangedFacts, string>> = {
  heightM: 'height',
  speedMps: 'speed',
  sex: 'sex',
  inclinePct: 'incline',
  direction: 'direction',
  captureFps: 'frame rate of the camera',
  standingRangeMs: 'standing frames',
};

function changedFacts(facts: ChangedFacts): string[] {
  const names = Object.keys(FACT_WORDS) as (keyof ChangedFacts)[];
  return names.filter((name) => facts[name] !== undefined).map((name) => FACT_WORDS[name]);
}

function seconds(timeMs: number): string {
  return `${(timeMs / 1000).toFixed(2)} s`;
}
