import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis, SupportResult } from '../../analysis/result.ts';
import { apart } from './apart.ts';
import { ANKLE_REFERENCE } from './ankle-reference.ts';
import { ankleTableExtremes, ankleTableValues } from './ankle-table-values.ts';
import { curveExtremes, curveWithBand } from './band.ts';
import { makePlot, wholeSteps, xAxis, yAxis, type Plot, type Range } from './plot.ts';
import { lineShape, pathShape, rectShape, textShape, type Drawing, type Shape } from './shape.ts';
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
/** Marks of moments closer than this would hide each other. */
const MARK_GAP = 14;

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

function referenceBand(plot: Plot): Shape[] {
  const points = referencePoints();
  const upper = points.map((point) => [plot.x(point.pct), plot.y(point.high)] as const);
  const lower = points.map((point) => [plot.x(point.pct), plot.y(point.low)] as const);
  const middle = points.map((point) => [plot.x(point.pct), plot.y(point.mean)] as const);
  return [
    pathShape([...upper, ...lower.reverse()], 'reference-band', true),
    pathShape(middle, 'reference-line'),
  ];
}

function lane(analysis: Analysis, plot: Plot, { foot, curve }: SideCurve, row: number): Shape[] {
  const y = LANE_TOP + row * LANE_HEIGHT;
  const style = sideClass(analysis, foot);
  const events = MARKS.flatMap(({ event, shape }) => {
    const pct = medianEventPct(analysis, foot, event);
    return pct === null ? [] : [{ pct, shape }];
  }).sort((a, b) => a.pct - b.pct);
  const places = apart(
    events.map(({ pct }) => plot.x(pct)),
    MARK_GAP,
  );
  const marks = events.flatMap(({ pct, shape }, i) => {
    const nearest = curve.mean[Math.min(Math.max(Math.round(pct / 2), 0), curve.mean.length - 1)];
    const mark = symbol(shape, places[i], y, 6, `mark ${style}`);
    if (nearest === null) return [mark];
    return [lineShape(places[i], y - 7, plot.x(pct), plot.y(nearest), `rise ${style}`), mark];
  });
  return [
    lineShape(plot.left, y, plot.right, y, `lane ${style}`),
    textShape(plot.left - 6, y + 4, foot === 'left' ? 'L' : 'R', 'end', 'tick strong'),
    ...marks,
  ];
}

function markLegend(): Shape[] {
  let x = BOX.left;
  return MARKS.flatMap(({ shape, words }) => {
    const entry = [
      symbol(shape, x + 6, HEIGHT - 40, 5.5, 'mark plain'),
      textShape(x + 16, HEIGHT - 36, words, 'start'),
    ];
    x += 30 + words.length * 6.4;
    return entry;
  });
}

function sideLegend(analysis: Analysis, curves: readonly SideCurve[]): Shape[] {
  const y = HEIGHT - 12;
  let x = BOX.left;
  const entries = curves.flatMap(({ foot }) => {
    const words = sideName(analysis, foot);
    const entry = [
      lineShape(x, y - 4, x + 26, y - 4, `curve ${sideClass(analysis, foot)}`),
      textShape(x + 32, y, words, 'start'),
    ];
    x += 50 + words.length * 6.6;
    return entry;
  });
  return [
    ...entries,
    rectShape([x, y - 10, 22, 12], 'reference-band'),
    textShape(x + 28, y, `${ANKLE_REFERENCE.runners} runners`, 'start'),
  ];
}

function yRange(analysis: Analysis, curves: readonly SideCurve[]): Range {
  const values = [
    ...curveExtremes(curves.map(({ curve }) => curve)),
    ...curves.flatMap(({ foot }) => ankleTableExtremes(analysis, foot)),
  ];
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
export function ankleChart(analysis: Analysis): Drawing | null {
  const curves = SIDES.flatMap((foot): SideCurve[] => {
    const curve = supportCurve(analysis, foot, analysis.series.ankleAngleDeg[foot]);
    return curve === null ? [] : [{ foot, curve }];
  });
  if (curves.length === 0) return null;
  const range = yRange(analysis, curves);
  const plot = makePlot(BOX, { low: 0, high: 100 }, range);
  const drawn = curves.flatMap(({ foot, curve }) => curveWithBand(plot, curve, sideClass(analysis, foot)));
  const support = makePlot(AXIS_BOX, { low: 0, high: 100 }, range);
  return {
    width: WIDTH,
    height: HEIGHT,
    title: 'Ankle angle through support, left and right, against 46 runners',
    axis: { of: 'support', plot, range: { low: 0, high: 100 } },
    shapes: [
      ...referenceBand(plot),
      ...yAxis(plot, range, STEP_DEG, 'Ankle angle in degrees: + shin leans over the foot'),
      ...xAxis(support, [0, 20, 40, 60, 80, 100], '% of support, from contact (0) to toe-off (100)'),
      ...drawn,
      ...curves.flatMap(({ foot }) => ankleTableValues(analysis, plot, foot)),
      ...curves.flatMap((curve, row) => lane(analysis, plot, curve, row)),
      ...markLegend(),
      ...sideLegend(analysis, curves),
    ],
  };
}
