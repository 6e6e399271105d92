import type { Side } from '../../analysis/pose-track.ts';
import {
  makePlot,
  tickStep,
  wholeSteps,
  yAxis,
  type Box,
  type Plot,
  type Range,
} from '../../report/charts/plot.ts';
import { lineShape, pathShape, rectShape, type Drawing, type Shape } from '../../report/charts/shape.ts';
import { symbol, type SymbolShape } from '../../report/charts/symbols.ts';
import { TEXT } from '../text.ts';
import type { Quantity } from './quantity.ts';
import { bandShapes, dayAxis, sorenessLane } from './timeline-shapes.ts';
import type { Timeline } from './timeline.ts';

const WIDTH = 310;
const HEIGHT = 206;
const BOX: Box = { left: 46, right: 302, top: 26, bottom: 152 };
const LANE_Y = 192;
/** Left and right lie side by side, so that neither error bar hides the other. */
const APART: Readonly<Record<Side | 'both', number>> = { left: -3, right: 3, both: 0 };
export const MARK_OF: Readonly<Record<Side | 'both', SymbolShape>> = {
  left: 'circle',
  right: 'triangle',
  both: 'diamond',
};

interface Point {
  readonly of: Side | 'both';
  readonly x: number;
  readonly value: number;
  readonly sd: number;
}

function pointsOf({ runs, places }: Timeline, quantity: Quantity): Point[] {
  return runs.flatMap((run) =>
    quantity.readings(run.result).flatMap((reading): Point[] => {
      if (reading.value === null) return [];
      const { foot, value, sd } = reading;
      return [{ of: foot ?? 'both', x: places.get(run.id) ?? 0, value, sd }];
    }),
  );
}

/** One band over the whole width where all runs share it; else a piece at each run, for the speed of that run. */
function expectedShapes(plot: Plot, { runs, places }: Timeline, quantity: Quantity): Shape[] {
  const all = runs.flatMap((run) => {
    const range = quantity.expected(run.result);
    return range === null ? [] : [{ ...range, x: plot.x(places.get(run.id) ?? 0) }];
  });
  const height = ({ low, high }: Range): number => plot.y(low) - plot.y(high);
  const first = all.at(0);
  if (first === undefined) return [];
  const same = all.length === runs.length && all.every(({ words }) => words === first.words);
  if (same)
    return [
      rectShape([plot.left, plot.y(first.high), plot.right - plot.left, height(first)], 'reference-band'),
    ];
  return all.map((one) => {
    const [left, right] = [Math.max(one.x - 8, plot.left), Math.min(one.x + 8, plot.right)];
    return rectShape([left, plot.y(one.high), right - left, height(one)], 'reference-band');
  });
}

function seriesShapes(plot: Plot, points: readonly Point[], of: Side | 'both'): Shape[] {
  const own = points.filter((point) => point.of === of);
  const at = own.map((point) => [plot.x(point.x) + APART[of], plot.y(point.value)] as const);
  const errors = own.flatMap(({ value, sd }, i) => {
    const [x] = at[i];
    const [top, bottom] = [plot.y(value + sd), plot.y(value - sd)];
    return [
      lineShape(x, top, x, bottom, `error ${of}`),
      lineShape(x - 3, top, x + 3, top, `error ${of}`),
      lineShape(x - 3, bottom, x + 3, bottom, `error ${of}`),
    ];
  });
  return [
    ...(at.length > 1 ? [pathShape(at, `trend ${of}`)] : []),
    ...errors,
    ...at.map(([x, y]) => symbol(MARK_OF[of], x, y, 4.5, `dot ${of}`)),
  ];
}

/**
 * One quantity over the days: a mark for each run and foot with its standard error, what is expected, the two weeks of
 * getting used, and below the axis how the calves felt. Null when no run has a value.
 */
export function historyChart(timeline: Timeline, quantity: Quantity): Drawing | null {
  const points = pointsOf(timeline, quantity);
  if (points.length === 0) return null;
  const limits = timeline.runs.flatMap((run) => {
    const range = quantity.expected(run.result);
    return range === null ? [] : [range.low, range.high];
  });
  const values = [...points.flatMap(({ value, sd }) => [value - sd, value + sd]), ...limits];
  const rough = { low: Math.min(...values) - 1e-6, high: Math.max(...values) + 1e-6 };
  const step = tickStep(rough, 5);
  const range = wholeSteps(rough, step);
  const plot = makePlot(BOX, timeline.span, range);
  return {
    width: WIDTH,
    height: HEIGHT,
    title: TEXT.history.chart(quantity.label),
    shapes: [
      ...expectedShapes(plot, timeline, quantity),
      ...bandShapes(plot, timeline),
      ...yAxis(plot, range, step, quantity.unit),
      ...dayAxis(plot, timeline, 4),
      ...(['left', 'right', 'both'] as const).flatMap((of) => seriesShapes(plot, points, of)),
      ...sorenessLane(plot, timeline, LANE_Y),
    ],
  };
}
