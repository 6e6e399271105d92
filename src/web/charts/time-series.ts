import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import {
  makePlot,
  tickStep,
  ticks,
  wholeSteps,
  xAxis,
  yAxis,
  type Plot,
  type Range,
} from '../../report/charts/plot.ts';
import { lineShape, pathShape, rectShape, textShape, type Shape } from '../../report/charts/shape.ts';
import { sideClass } from '../../report/charts/side-style.ts';
import { shapeSvg } from '../../report/charts/svg.ts';

export const CHART_HEIGHT = 184;
const BOX = { left: 44, top: 26, bottom: 158 };
const RIGHT_MARGIN = 8;

/** One quantity of both feet over the clip, a value per frame, in the unit shown. */
export interface TimeSeries {
  title: string;
  unit: string;
  decimals: number;
  values: Readonly<Record<Side, readonly (number | null)[]>>;
}

/** The stretch of real time that is drawn, in seconds, and how wide. */
export interface TimeWindow {
  startS: number;
  endS: number;
  widthPx: number;
}

/** Fewer seconds on a small screen: a support stays wide enough to be hit. */
const PX_PER_S = 150;
const LONGEST_S = 3;

/** The part of the clip that is drawn: by pages, so that the curve stands still while the cursor moves. */
export function windowAt(timeS: number, widthPx: number): TimeWindow {
  const lengthS = Math.min(Math.max(Math.floor(widthPx / PX_PER_S), 1), LONGEST_S);
  const startS = Math.floor(timeS / lengthS) * lengthS;
  return { startS, endS: startS + lengthS, widthPx };
}

/** Of a foot on the ground: in the air the points of the foot are blurred, and their outliers would flatten the rest. */
function valueRange({ supports, series: { timeMs } }: Analysis, series: TimeSeries): Range {
  const values = supports.flatMap(({ foot, initialContact, toeOff }) => {
    const startMs = initialContact?.timeMs ?? Infinity;
    const endMs = toeOff?.timeMs ?? -Infinity;
    return series.values[foot].filter((_, i) => timeMs[i] >= startMs && timeMs[i] <= endMs);
  });
  const seen = values.filter((value) => value !== null);
  return { low: Math.min(0, ...seen), high: Math.max(0, ...seen) };
}

/** What is drawn from bottom to top, and how far apart its grid lines are. */
export function drawnRange(analysis: Analysis, series: TimeSeries): { range: Range; step: number } {
  const rough = valueRange(analysis, series);
  const step = tickStep(rough, 5);
  return { range: wholeSteps(rough, step), step };
}

/** What the curve shows in a frame: null where nothing was seen, and beyond the chart, where outliers lie. */
export function drawnValue(
  series: TimeSeries,
  side: Side,
  frame: number,
  { low, high }: Range,
): number | null {
  const value = series.values[side].at(frame) ?? null;
  return value === null || value < low || value > high ? null : value;
}

/** Where a time lies across the chart, in its units. */
export function timePlot(window: TimeWindow, range: Range = { low: 0, high: 1 }): Plot {
  return makePlot(
    { ...BOX, right: window.widthPx - RIGHT_MARGIN },
    { low: window.startS, high: window.endS },
    range,
  );
}

/** The time under a place across the chart, kept within the window. */
export function timeAt(window: TimeWindow, x: number): number {
  const { left, right } = timePlot(window);
  const share = (x - left) / (right - left);
  return window.startS + Math.min(Math.max(share, 0), 1) * (window.endS - window.startS);
}

/** The curve in unbroken pieces: nothing is drawn where nothing was seen, or above and below the chart. */
function pieces(
  plot: Plot,
  timesS: readonly number[],
  values: readonly (number | null)[],
  window: TimeWindow,
) {
  const runs: [number, number][][] = [[]];
  timesS.forEach((timeS, i) => {
    const value = values[i];
    if (timeS < window.startS || timeS > window.endS) return;
    const y = value === null ? -1 : plot.y(value);
    if (y < plot.top || y > plot.bottom) runs.push([]);
    else runs[runs.length - 1].push([plot.x(timeS), y]);
  });
  return runs.filter((run) => run.length > 1);
}

function supportBand(analysis: Analysis, plot: Plot, window: TimeWindow): Shape[] {
  return analysis.supports.flatMap(({ foot, initialContact, toeOff }) => {
    if (initialContact === null && toeOff === null) return [];
    const startS = Math.max((initialContact?.timeMs ?? 0) / 1000, window.startS);
    const endS = Math.min((toeOff?.timeMs ?? analysis.clip.durationMs) / 1000, window.endS);
    if (endS <= startS) return [];
    const [left, right] = [plot.x(startS), plot.x(endS)];
    return [
      rectShape([left, plot.top, right - left, plot.bottom - plot.top], `on-ground ${foot}`),
      textShape((left + right) / 2, plot.bottom - 4, foot === 'left' ? 'L' : 'R', 'middle'),
    ];
  });
}

/** The chart of one window, without its cursor. */
export function timeChartContent(analysis: Analysis, series: TimeSeries, window: TimeWindow): string {
  const { range, step } = drawnRange(analysis, series);
  const plot = timePlot(window, range);
  const timesS = analysis.series.timeMs.map((ms) => ms / 1000);
  const curves = SIDES.flatMap((side) =>
    pieces(plot, timesS, series.values[side], window).map((run) =>
      pathShape(run, `curve ${sideClass(analysis, side)}`),
    ),
  );
  const shapes = [
    ...supportBand(analysis, plot, window),
    ...yAxis(plot, range, step, series.title),
    lineShape(plot.left, plot.top, plot.left, plot.bottom, 'grid'),
    ...xAxis(plot, ticks({ low: window.startS, high: window.endS }, 1), ''),
    ...curves,
  ];
  return shapes.map(shapeSvg).join('');
}
