import type { Soreness } from '../../api/athletes.ts';
import type { Plot } from '../../report/charts/plot.ts';
import { lineShape, rectShape, textShape, type Shape } from '../../report/charts/shape.ts';
import { TEXT } from '../text.ts';
import { dayAt, dayNumber, shortDayText } from './days.ts';
import { sorenessShape } from './soreness-style.ts';
import { dayTicks } from './span.ts';
import type { Timeline } from './timeline.ts';

/** Entries of the log on the days that are shown. */
export function loggedWithin({ span, log }: Pick<Timeline, 'span' | 'log'>): Soreness[] {
  return log.filter(({ day }) => dayNumber(day) >= span.low && dayNumber(day) < span.high);
}

/** The two weeks of getting used, over the whole height. Empty where they lie outside the chart. */
export function bandShapes(plot: Plot, { span, band }: Timeline): Shape[] {
  if (band === null || band.end <= span.low || band.start >= span.high) return [];
  const left = plot.x(Math.max(band.start, span.low));
  const right = plot.x(Math.min(band.end, span.high));
  const words = TEXT.history.twoWeeks;
  const room = right - left > 6.2 * words.length;
  return [
    rectShape([left, plot.top, right - left, plot.bottom - plot.top], 'adaptation'),
    lineShape(left, plot.top, left, plot.bottom, 'adaptation-edge'),
    lineShape(right, plot.top, right, plot.bottom, 'adaptation-edge'),
    ...(room ? [textShape((left + right) / 2, plot.top - 4, words, 'middle')] : []),
  ];
}

/** The axis of days: a day is as wide as its distance to the next, and named at its beginning. */
export function dayAxis(plot: Plot, { span }: Timeline, most: number): Shape[] {
  const marks = dayTicks(span, most).flatMap((day) => [
    lineShape(plot.x(day), plot.bottom, plot.x(day), plot.bottom + 4, 'axis'),
    textShape(plot.x(day), plot.bottom + 17, shortDayText(dayAt(day)), 'middle'),
  ]);
  return [lineShape(plot.left, plot.bottom, plot.right, plot.bottom, 'axis'), ...marks];
}

/** A mark for each day of the log, where the day lies along the axis. */
export function sorenessLane(plot: Plot, timeline: Timeline, y: number): Shape[] {
  const widthPx = plot.x(1) - plot.x(0);
  const radius = Math.min(Math.max(widthPx / 2 - 0.5, 3), 5.5);
  return [
    lineShape(plot.left, y, plot.right, y, 'grid'),
    textShape(plot.left - 6, y + 4, TEXT.history.calves, 'end'),
    ...loggedWithin(timeline).map(({ day, level }) =>
      sorenessShape(level, plot.x(dayNumber(day) + 0.5), y, radius),
    ),
  ];
}
