import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis, ExpectedRange, NumericMeasureId } from '../../analysis/result.ts';
import { inUnit, rangeText, unitText } from '../measure-text.ts';
import { makePlot, ticks, tickStep, wholeSteps, xAxis, yAxis, type Plot, type Range } from './plot.ts';
import { lineShape, rectShape, textShape, type Drawing, type Shape } from './shape.ts';
import { sideClass, sideName } from './side-style.ts';
import { countedSupports } from './support-curve.ts';
import { symbol, type SymbolShape } from './symbols.ts';

const WIDTH = 420;
const HEIGHT = 250;
const BOX = { left: 44, right: 406, top: 30, bottom: 176 };
const SHAPE: Readonly<Record<Side, SymbolShape>> = { left: 'circle', right: 'triangle' };

interface Dot {
  foot: Side;
  timeS: number;
  value: number;
}

function dots(analysis: Analysis, id: NumericMeasureId): Dot[] {
  return SIDES.flatMap((foot) =>
    countedSupports(analysis, foot).flatMap((support): Dot[] => {
      const { value } = support.measures[id];
      if (value === null || support.initialContact === null) return [];
      return [{ foot, timeS: support.initialContact.timeMs / 1000, value: inUnit(id, value) }];
    }),
  );
}

function expectedBand(plot: Plot, id: NumericMeasureId, expected: ExpectedRange | null): Shape[] {
  if (expected === null) return [];
  const [top, bottom] = [plot.y(inUnit(id, expected.high)), plot.y(inUnit(id, expected.low))];
  return [rectShape([plot.left, top, plot.right - plot.left, bottom - top], 'reference-band')];
}

function medianLine(analysis: Analysis, plot: Plot, id: NumericMeasureId, foot: Side): Shape[] {
  const { median } = analysis.summary.measures[id][foot];
  if (median === null) return [];
  const y = plot.y(inUnit(id, median));
  return [lineShape(plot.left, y, plot.right, y, `median ${sideClass(analysis, foot)}`)];
}

function legend(analysis: Analysis, id: NumericMeasureId, expected: ExpectedRange | null): Shape[] {
  const y = HEIGHT - 10;
  let x = BOX.left;
  const entries = SIDES.flatMap((foot) => {
    const words = sideName(analysis, foot);
    const entry = [
      symbol(SHAPE[foot], x + 6, y - 4, 4.5, `dot ${sideClass(analysis, foot)}`),
      textShape(x + 16, y, words, 'start'),
    ];
    x += 32 + words.length * 6.4;
    return entry;
  });
  if (expected === null) return entries;
  return [
    ...entries,
    rectShape([x, y - 10, 18, 12], 'reference-band'),
    textShape(x + 24, y, `expected ${rangeText(id, expected)}`, 'start'),
  ];
}

/** Whole seconds: the axis is written without decimals. */
function timeTicks(range: Range): number[] {
  return ticks(range, Math.max(1, tickStep(range, 8)));
}

/**
 * One measure step by step over the clip: left circles, right triangles, the median of each foot as a line, the
 * expected range as a band. Null when no support has a value.
 */
export function stepsChart(analysis: Analysis, id: NumericMeasureId): Drawing | null {
  const all = dots(analysis, id);
  if (all.length === 0) return null;
  const { expected } = analysis.summary.measures[id];
  const limits = expected === null ? [] : [inUnit(id, expected.low), inUnit(id, expected.high)];
  const values = [...all.map((dot) => dot.value), ...limits];
  const rough = { low: Math.min(...values) - 1e-6, high: Math.max(...values) + 1e-6 };
  const step = tickStep(rough, 5);
  const range = wholeSteps(rough, step);
  const time = wholeSteps({ low: 0, high: Math.max(...all.map((dot) => dot.timeS)) + 0.2 }, 1);
  const plot = makePlot(BOX, time, range);
  const { label } = MEASURE_CATALOGUE[id];
  const drawn = all.map((dot) =>
    symbol(SHAPE[dot.foot], plot.x(dot.timeS), plot.y(dot.value), 4, `dot ${sideClass(analysis, dot.foot)}`),
  );
  return {
    width: WIDTH,
    height: HEIGHT,
    title: `${label}, step by step`,
    axis: { of: 'time', plot, range: time },
    shapes: [
      ...expectedBand(plot, id, expected),
      ...yAxis(plot, range, step, `${label},${unitText(id) === '°' ? ' °' : unitText(id)}`),
      ...xAxis(plot, timeTicks(time), 'time of contact in the clip, s'),
      ...SIDES.flatMap((foot) => medianLine(analysis, plot, id, foot)),
      ...drawn,
      ...legend(analysis, id, expected),
    ],
  };
}
