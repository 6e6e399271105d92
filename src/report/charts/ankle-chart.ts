import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis, SupportResult } from '../../analysis/result.ts';
import { ANKLE_REFERENCE } from './ankle-reference.ts';
import { curveExtremes, curveWithBand } from './band.ts';
import {
  chartSvg,
  lineElement,
  makePlot,
  pathElement,
  text,
  wholeSteps,
  xAxis,
  yAxis,
  type Plot,
  type Range,
} from './plot.ts';
import { sideClass, sideName } from './side-style.ts';
import { supportCurve, medianEventPct, type SupportCurve } from './support-curve.ts';
import { symbol, type SymbolShape } from './symbols.ts';

const WIDTH = 420;
const HEIGHT = 418;
const BOX = { left: 40, right: 406, top: 30, bottom: 262 };
const LANE_TOP = 282;
const LANE_HEIGHT = 22;
/** The moments of the support lie between the curves and the numbers of the axis. */
const AXIS_BOX = { ...BOX, bottom: 316 };
const STEP_DEG = 10;

interface Mark {
  event: keyof SupportResult['events'];
  shape: SymbolShape;
  words: string;
}

const MARKS: readonly Mark[] = [
  { event: 'gcmLowestMs', shape: 'triangle-down', words: 'GCM lowest' },
  { event: 'gcmOverBallMs', shape: 'circle', words: 'GCM over the ball' },
  { event: 'heelOffMs', shape: 'triangle', words: 'heel-off' },
];

interface SideCurve {
  foot: Side;
  curve: SupportCurve;
}

function referencePoints(): { pct: number; low: number; mean: number; high: number }[] {
  return ANKLE_REFERENCE.meanDeg.map((mean, i) => {
    const sd = ANKLE_REFERENCE.sdDeg[i];
    return { pct: (100 * i) / ANKLE_REFERENCE.toeOffStridePct, low: mean - sd, mean, high: mean + sd };
  });
}

function referenceBand(plot: Plot): string {
  const points = referencePoints();
  const upper = points.map((point) => [plot.x(point.pct), plot.y(point.high)] as const);
  const lower = points.map((point) => [plot.x(point.pct), plot.y(point.low)] as const);
  return (
    pathElement([...upper, ...lower.reverse()], 'reference-band', true) +
    pathElement(
      points.map((point) => [plot.x(point.pct), plot.y(point.mean)] as const),
      'reference-line',
    )
  );
}

function lane(analysis: Analysis, plot: Plot, { foot, curve }: SideCurve, row: number): string {
  const y = LANE_TOP + row * LANE_HEIGHT;
  const style = sideClass(analysis, foot);
  const marks = MARKS.flatMap(({ event, shape }) => {
    const pct = medianEventPct(analysis, foot, event);
    if (pct === null) return [];
    const nearest = curve.mean[Math.min(Math.max(Math.round(pct / 2), 0), curve.mean.length - 1)];
    const rise =
      nearest === null ? '' : lineElement(plot.x(pct), y - 7, plot.x(pct), plot.y(nearest), `rise ${style}`);
    return [rise + symbol(shape, plot.x(pct), y, 6, `mark ${style}`)];
  });
  return (
    lineElement(plot.left, y, plot.right, y, `lane ${style}`) +
    text(plot.left - 6, y + 4, foot === 'left' ? 'L' : 'R', 'end', 'tick strong') +
    marks.join('')
  );
}

function markLegend(): string {
  let x = BOX.left;
  const entries = MARKS.map(({ shape, words }) => {
    const entry =
      symbol(shape, x + 6, HEIGHT - 40, 5.5, 'mark plain') + text(x + 16, HEIGHT - 36, words, 'start');
    x += 30 + words.length * 6.4;
    return entry;
  });
  return entries.join('');
}

function sideLegend(analysis: Analysis, curves: readonly SideCurve[]): string {
  const y = HEIGHT - 12;
  let x = BOX.left;
  const entries = curves.map(({ foot }) => {
    const words = sideName(analysis, foot);
    const entry =
      lineElement(x, y - 4, x + 26, y - 4, `curve ${sideClass(analysis, foot)}`) +
      text(x + 32, y, words, 'start');
    x += 50 + words.length * 6.6;
    return entry;
  });
  const swatch = `<rect class="reference-band" x="${x}" y="${y - 10}" width="22" height="12"/>`;
  return entries.join('') + swatch + text(x + 28, y, `${ANKLE_REFERENCE.runners} runners`, 'start');
}

function yRange(curves: readonly SideCurve[]): Range {
  const values = curveExtremes(curves.map(({ curve }) => curve));
  const reference = referencePoints().flatMap(({ low, high }) => [low, high]);
  return wholeSteps(
    { low: Math.min(...values, ...reference), high: Math.max(...values, ...reference) },
    STEP_DEG,
  );
}

/**
 * Ankle angle through support, left and right, mean and step-to-step spread, over the reference band; below it
 * the moments of the support on a line per foot. Null when no support can be drawn.
 */
export function ankleChart(analysis: Analysis): string | null {
  const curves = SIDES.flatMap((foot): SideCurve[] => {
    const curve = supportCurve(analysis, foot, analysis.series.ankleAngleDeg[foot]);
    return curve === null ? [] : [{ foot, curve }];
  });
  if (curves.length === 0) return null;
  const range = yRange(curves);
  const plot = makePlot(BOX, { low: 0, high: 100 }, range);
  const drawn = curves.map(({ foot, curve }) => curveWithBand(plot, curve, sideClass(analysis, foot)));
  return chartSvg(
    WIDTH,
    HEIGHT,
    'Ankle angle through support, left and right, against 46 runners',
    referenceBand(plot) +
      yAxis(plot, range, STEP_DEG, 'Ankle angle in degrees: + shin leans over the foot') +
      xAxis(
        makePlot(AXIS_BOX, { low: 0, high: 100 }, range),
        [0, 20, 40, 60, 80, 100],
        '% of support, from contact (0) to toe-off (100)',
      ) +
      drawn.join('') +
      curves.map((curve, row) => lane(analysis, plot, curve, row)).join('') +
      markLegend() +
      sideLegend(analysis, curves),
    { of: 'support', plot, range: { low: 0, high: 100 } },
  );
}
