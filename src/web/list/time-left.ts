import type { Progress } from '../../api/analyses.ts';
import { TEXT } from '../text.ts';

/** How far a stage was at a moment. */
export interface Sample {
  stage: Progress['stage'];
  done: number;
  atMs: number;
}

/** Before this much was watched the pace is not known well enough to promise anything. */
const WATCHED_LEAST_MS = 3000;

/** The sample that the pace is taken from: the first one seen of the stage that is running. */
export function firstOfStage(first: Sample | null, progress: Progress, nowMs: number): Sample {
  const goesOn = first !== null && first.stage === progress.stage && first.done <= progress.done;
  return goesOn ? first : { stage: progress.stage, done: progress.done, atMs: nowMs };
}

/** Time until all is done at the pace since the first sample, in milliseconds; null when nothing is known yet. */
export function remainingMs(
  first: Pick<Sample, 'done' | 'atMs'>,
  progress: Pick<Progress, 'done' | 'total'>,
  nowMs: number,
): number | null {
  const watchedMs = nowMs - first.atMs;
  const done = progress.done - first.done;
  if (progress.total === null || watchedMs < WATCHED_LEAST_MS || done <= 0) return null;
  return (watchedMs / done) * Math.max(progress.total - progress.done, 0);
}

/** Rounded as an estimate deserves. */
export function timeLeftText(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return TEXT.time.soon;
  if (seconds < 57.5) return TEXT.time.seconds(5 * Math.round(seconds / 5));
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? TEXT.time.minutes(minutes) : TEXT.time.hours(Math.floor(minutes / 60), minutes % 60);
}
