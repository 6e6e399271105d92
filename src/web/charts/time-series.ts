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
import { lineShape, pathShape } from '../../report/charts/shape.ts';
import { shapeSvg } from '../../report/charts/svg.ts';
import { sideClass } from '../../report/charts/side-style.ts';

export const CHART_WIDTH = 640;
export const CHART_HEIGHT = 200;
const BOX = { left: 44, right: 632, top: 26, bottom: 158 };

/** One quantity of both feet over the clip, a value per frame, in the unit shown. */
export interface TimeSeries {
  title: string;
  unit: string;
  decimals: number;
  values: Readonly<Record<Side, readonly (number | null)[]>>;
}

/** Real time in seconds. */
export interface TimeWindow {
  startS: number;
  endS: number;
}

/** The part of the clip that is drawn: pages of `lengthS`, so that the curve stands still while the cursor moves. */
export function windowAt(timeS: number, lengthS: number): TimeWindow {
  const startS = Math.floor(timeS / lengthS) * lengthS;
  return { startS, endS: startS + lengthS };
}

function valueRange(series: TimeSeries): Range {
  const values = SIDES.flatMap((side) => series.values[side].filter((value) => value !== null));
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

/** Where a time lies across the chart, in its units. */
export function timePlot(window: TimeWindow, range: Range = { low: 0, high: 1 }): Plot {
  return makePlot(BOX, { low: window.startS, high: window.endS }, range);
}

/** The time under a place across the chart, kept within the window. */
export function timeAt(window: TimeWindow, x: number): number {
  const share = (x - BOX.left) / (BOX.right - BOX.left);
  return window.startS + Math.min(Math.max(share, 0), 1) * (window.endS - window.startS);
}

/** The curve in unbroken pieces: where nothing was seen nothing is drawn. */
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
    if (value === null) runs.push([]);
    else runs[runs.length - 1].push([plot.x(timeS), plot.y(value)]);
  });
  return runs.filter((run) => run.length > 1);
}

function supportBand(analysis: Analysis, plot: Plot, window: TimeWindow): string {
  const bands = analysis.supports.flatMap(({ foot, initialContact, toeOff }) => {
    const startS = Math.max((initialContact?.timeMs ?? 0) / 1000, window.startS);
    const endS = Math.min((toeOff?.timeMs ?? analysis.clip.durationMs) / 1000, window.endS);
    if (endS <= startS) return [];
    const [left, right] = [plot.x(startS), plot.x(endS)];
    return [
      `<rect class="on-ground ${foot}" x="${left.toFixed(1)}" y="${plot.top}" width="${(right - left).toFixed(1)}" height="${plot.bottom - plot.top}"/>`,
      `<text class="tick" x="${((left + right) / 2).toFixed(1)}" y="${plot.bottom - 4}" text-anchor="middle">${foot === 'left' ? 'L' : 'R'}</text>`,
    ];
  });
  return bands.join('');
}

/** The chart of one window, without its cursor. */
export function timeChartContent(analysis: Analysis, series: TimeSeries, window: TimeWindow): string {
  const rough = valueRange(series);
  const step = tickStep(rough, 5);
  const range = wholeSteps(rough, step);
  const plot = timePlot(window, range);
  const timesS = analysis.series.timeMs.map((ms) => ms / 1000);
  const curves = SIDES.flatMap((side) =>
    pieces(plot, timesS, series.values[side], window).map((run) =>
      pathShape(run, `curve ${sideClass(analysis, side)}`),
    ),
  );
  const shapes = [
    ...yAxis(plot, range, step, series.title),
    lineShape(plot.left, plot.top, plot.left, plot.bottom, 'grid'),
    ...xAxis(plot, ticks({ low: window.startS, high: window.endS }, 1), ''),
    ...curves,
  ];
  return supportBand(analysis, plot, window) + shapes.map(shapeSvg).join('');
}
