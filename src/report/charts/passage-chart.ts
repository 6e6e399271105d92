import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis, SideSummary } from '../../analysis/result.ts';
import { plusMinusText } from '../number-text.ts';
import { curveExtremes, curveWithBand } from './band.ts';
import { makePlot, tickStep, wholeSteps, xAxis, yAxis, type Plot } from './plot.ts';
import { lineShape, pathShape, textShape, type Drawing, type Shape } from './shape.ts';
import { sideClass, sideName } from './side-style.ts';
import { CURVE_PCT, supportCurve, type SupportCurve } from './support-curve.ts';
import { symbol } from './symbols.ts';

const WIDTH = 420;
const HEIGHT = 316;
const BOX = { left: 40, right: 406, top: 30, bottom: 266 };

function inCentimetres(curve: SupportCurve): SupportCurve {
  const cm = (value: number | null): number | null => (value === null ? null : 100 * value);
  return { mean: curve.mean.map(cm), sd: curve.sd.map(cm), n: curve.n };
}

/** The area between the curve and the ball while the body still moves down. */
function descent(plot: Plot, curve: SupportCurve, lowestPct: number): Shape[] {
  const points = CURVE_PCT.flatMap((pct, i) => {
    const mean = curve.mean[i];
    return mean === null || pct > lowestPct ? [] : [[plot.x(pct), plot.y(mean)] as const];
  });
  const first = points.at(0);
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const closed = [...points, [last[0], plot.y(0)] as const, [first[0], plot.y(0)] as const];
  return [
    pathShape(closed, 'descent', true),
    textShape(plot.left + 5, plot.y(0) - 8, 'body still moving down', 'start', 'note'),
  ];
}

function moment(
  plot: Plot,
  { median: pct, sd }: SideSummary,
  words: string,
  y: number,
  shape: 'circle' | 'triangle-down',
): Shape[] {
  if (pct === null) return [];
  const x = plot.x(pct);
  return [
    lineShape(x, plot.top, x, plot.bottom, 'moment'),
    symbol(shape, x, y, 6, 'mark plain'),
    textShape(x + 10, y + 4, `${words} ${plusMinusText(pct, sd, 0)} %`, 'start', 'note'),
  ];
}

/**
 * Where the GCM is against the ball of one foot through support, mean and spread; shaded while the body still
 * moves down. Null when there is no scale or no support.
 */
export function passageChart(analysis: Analysis, foot: Side): Drawing | null {
  const metres = supportCurve(analysis, foot, analysis.series.gcmAheadOfBallM[foot]);
  if (metres === null) return null;
  const curve = inCentimetres(metres);
  const values = [0, ...curveExtremes([curve])];
  const rough = { low: Math.min(...values), high: Math.max(...values) };
  const step = tickStep(rough, 8);
  const range = wholeSteps(rough, step);
  const plot = makePlot(BOX, { low: 0, high: 100 }, range);
  const lowest = analysis.summary.measures.gcmLowestPct[foot];
  const over = analysis.summary.measures.passagePct[foot];
  return {
    width: WIDTH,
    height: HEIGHT,
    title: `${sideName(analysis, foot)} foot: distance of the GCM ahead of the ball of the foot through support`,
    axis: { of: `support-${foot}`, plot, range: { low: 0, high: 100 } },
    shapes: [
      ...yAxis(plot, range, step, `${sideName(analysis, foot)}: GCM ahead (+) or behind (−) the ball, cm`),
      ...xAxis(plot, [0, 20, 40, 60, 80, 100], '% of support, from contact (0) to toe-off (100)'),
      ...(lowest.median === null ? [] : descent(plot, curve, lowest.median)),
      ...curveWithBand(plot, curve, sideClass(analysis, foot)),
      ...moment(plot, lowest, 'lowest', plot.bottom - 34, 'triangle-down'),
      ...moment(plot, over, 'over the ball', plot.bottom - 14, 'circle'),
    ],
  };
}
