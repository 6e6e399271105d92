import { median, present, robustSd } from '../maths/statistics.ts';
import { EVENT_ERRORS } from './event-rules.ts';
import type { EventTime } from './support.ts';

type Rule = 'initialContact' | 'toeOff';

/** An event as the fine rule reads it, beside the robust but coarse turning point of the foot it belongs to. */
export interface EventReading {
  /** Null where the fine rule could not follow the foot. */
  readonly readMs: number | null;
  readonly coarseMs: number;
}

/** With fewer readings the scatter cannot be told from chance. */
const LEAST_READINGS = 4;
const WILD_SDS = 3;

/**
 * Times of one kind of event of one foot, with errors. In steady running the events keep a nearly constant
 * distance from the turning points of the foot, so that readings that scatter more than runners do are drawn
 * towards the common distance by as much as their scatter exceeds the natural one (empirical Bayes); wild and
 * missing readings take the common distance itself. With clean keypoints this changes nothing.
 * @param readingSdMs expected error of one reading, used when there are too few to see it.
 */
export function steadyEvents(
  readings: readonly EventReading[],
  rule: Rule,
  readingSdMs: number,
  frameStepMs: number,
): (EventTime | null)[] {
  const { naturalScatterMs, ruleSdMs } = EVENT_ERRORS[rule];
  const floor = Math.hypot(ruleSdMs, EVENT_ERRORS.frameStepShare * frameStepMs);
  const distances = readings.map(({ readMs, coarseMs }) =>
    readMs === null ? Number.NaN : readMs - coarseMs,
  );
  if (present(distances).length < LEAST_READINGS) {
    const sdMs = Math.hypot(floor, readingSdMs);
    return readings.map(({ readMs }) => (readMs === null ? null : { timeMs: readMs, sdMs }));
  }
  const common = median(distances);
  const scatter = robustSd(distances);
  const ownWeight = Math.min(1, (naturalScatterMs / scatter) ** 2);
  const noise = Math.sqrt(Math.max(0, scatter ** 2 - naturalScatterMs ** 2));
  return readings.map(({ coarseMs }, i) => {
    const deviation = distances[i] - common;
    const trusted = Math.abs(deviation) <= WILD_SDS * Math.max(scatter, naturalScatterMs);
    const randomSd = trusted ? Math.sqrt(ownWeight) * noise : naturalScatterMs;
    return {
      timeMs: coarseMs + common + (trusted ? ownWeight * deviation : 0),
      sdMs: Math.hypot(floor, randomSd),
    };
  });
}
