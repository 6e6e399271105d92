import type { Analysis } from '../../analysis/result.ts';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { dayNumber, dayOf } from './days.ts';

/** What a history is drawn from: an analysis without its frames. */
export type RunResult = Pick<Analysis, 'summary' | 'faults'> & {
  readonly clip: Pick<Analysis['clip'], 'recordedAt'>;
  readonly runner: Pick<Analysis['runner'], 'speedMps'>;
};

/** Whether a coach corrected the run or only graded it, and whether what was corrected is what is shown. */
export type Correctedness =
  | { readonly kind: 'automatic' }
  | { readonly kind: 'graded'; readonly revision: number }
  | { readonly kind: 'corrected'; readonly revision: number }
  | { readonly kind: 'not-shown'; readonly revision: number };

/** One finished analysis of an athlete. */
export interface Run {
  readonly id: string;
  readonly clipName: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Whether the clip itself says when it was filmed, or only the upload is known. */
  readonly dayFrom: 'filming' | 'upload';
  /** Orders the runs of one day. */
  readonly atMs: number;
  readonly result: RunResult;
  readonly correctedness: Correctedness;
}

export function runOf(
  { id, clipName, createdAt }: Pick<AnalysisRecord, 'id' | 'clipName' | 'createdAt'>,
  result: RunResult,
  correctedness: Correctedness,
): Run {
  const { recordedAt } = result.clip;
  const moment = recordedAt ?? createdAt;
  return {
    ...{ id, clipName, result, correctedness },
    day: dayOf(moment),
    dayFrom: recordedAt === null ? 'upload' : 'filming',
    atMs: Date.parse(moment),
  };
}

/** By day, the runs of one day by the hour. */
export function inOrder(runs: readonly Run[]): Run[] {
  return [...runs].sort((a, b) => dayNumber(a.day) - dayNumber(b.day) || a.atMs - b.atMs);
}

/** Where each run lies along an axis of days: those of one day spread over it, so that none hides another. */
export function placesOf(runs: readonly Run[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const run of runs) {
    const sameDay = runs.filter(({ day }) => day === run.day);
    places.set(run.id, dayNumber(run.day) + (sameDay.indexOf(run) + 1) / (sameDay.length + 1));
  }
  return places;
}
