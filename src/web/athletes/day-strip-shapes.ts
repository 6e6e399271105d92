import { SORENESS_LEVELS, type Soreness, type SorenessLevel } from '../../api/athletes.ts';
import { makePlot, type Box, type Plot } from '../../report/charts/plot.ts';
import { textShape, type Drawing, type Shape } from '../../report/charts/shape.ts';
import { symbol } from '../../report/charts/symbols.ts';
import { TEXT } from '../text.ts';
import { dayNumber } from './days.ts';
import { bandShapes, dayAxis, loggedWithin, sorenessLane } from './timeline-shapes.ts';
import type { Timeline } from './timeline.ts';

const HEIGHT = 122;
const BOX: Omit<Box, 'right'> = { left: 46, top: 18, bottom: 40 };
const LANE_Y = 76;
const WORD_ROWS_Y = [98, 114];
const LETTER_PX = 6.8;
const GAP_PX = 8;
const PX_PER_TICK = 62;

/** Days in a row that felt the same; day numbers, `end` exclusive. */
export interface Stretch {
  readonly level: SorenessLevel;
  readonly start: number;
  readonly end: number;
}

/** @param log oldest day first */
export function stretchesOf(log: readonly Soreness[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { day, level } of log) {
    const start = dayNumber(day);
    const last = stretches.at(-1);
    if (last?.level === level && last.end === start)
      stretches[stretches.length - 1] = { ...last, end: start + 1 };
    else stretches.push({ level, start, end: start + 1 });
  }
  return stretches;
}

/** The word of each stretch below it, the gravest first, in the first row that has room; the mark tells it alone elsewhere. */
function words(plot: Plot, stretches: readonly Stretch[]): Shape[] {
  const taken = WORD_ROWS_Y.map((): [number, number][] => []);
  const gravest = [...stretches].sort(
    (a, b) => SORENESS_LEVELS.indexOf(b.level) - SORENESS_LEVELS.indexOf(a.level),
  );
  return gravest.flatMap(({ level, start, end }) => {
    const text = TEXT.soreness.level[level];
    const half = (LETTER_PX * text.length) / 2;
    const x = Math.min(plot.x((start + end) / 2), plot.right - half);
    const row = taken.findIndex((spans) =>
      spans.every(([from, to]) => x + half + GAP_PX < from || x - half - GAP_PX > to),
    );
    if (row === -1) return [];
    taken[row].push([x - half, x + half]);
    return [textShape(x, WORD_ROWS_Y[row], text, 'middle')];
  });
}

/** All days in one line, in its own pixels: the runs above the axis, below it how the calves felt, in words where there is room. */
export function dayStrip(timeline: Timeline, widthPx: number): Drawing {
  const plot = makePlot({ ...BOX, right: widthPx - 8 }, timeline.span, { low: 0, high: 1 });
  const middle = (plot.top + plot.bottom) / 2;
  const marks = timeline.runs.map(({ id }) =>
    symbol('triangle-down', plot.x(timeline.places.get(id) ?? 0), middle, 5.5, 'dot both'),
  );
  const ticks = Math.floor((plot.right - plot.left) / PX_PER_TICK);
  return {
    width: widthPx,
    height: HEIGHT,
    title: TEXT.history.strip,
    shapes: [
      ...bandShapes(plot, timeline),
      textShape(plot.left - 6, middle + 4, TEXT.history.runs, 'end'),
      ...marks,
      ...dayAxis(plot, timeline, ticks),
      ...sorenessLane(plot, timeline, LANE_Y),
      ...words(plot, stretchesOf(loggedWithin(timeline))),
    ],
  };
}
