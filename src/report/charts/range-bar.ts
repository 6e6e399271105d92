import type { FaultFinding } from '../../analysis/result.ts';
import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { inUnit, limitTexts, rangeText, unitText, valueText } from '../measure-text.ts';
import { makePlot } from './plot.ts';
import { lineShape, rectShape, textShape, type Drawing, type TextShape } from './shape.ts';
import { symbol } from './symbols.ts';

const WIDTH = 280;
const HEIGHT = 62;
const BOX = { left: 8, right: 272, top: 22, bottom: 40 };
const LABEL_HALF_PX = 40;

/** The number of a finding with its error as a diamond with whiskers, on a bar that marks the expected range. */
export function rangeBar(lead: NonNullable<FaultFinding['lead']>): Drawing | null {
  const { measure, expected } = lead;
  if (expected === null) return null;
  const [low, high] = [inUnit(measure, expected.low), inUnit(measure, expected.high)];
  const [value, sd] = [inUnit(measure, lead.value), inUnit(measure, lead.sd)];
  const room = 0.35 * (high - low);
  const range = {
    low: Math.min(low - room, value - sd - room / 2),
    high: Math.max(high + room, value + sd + room / 2),
  };
  const plot = makePlot(BOX, range, { low: 0, high: 1 });
  const middle = (BOX.top + BOX.bottom) / 2;
  const limits = limitTexts(measure, expected);
  const limit = (at: number, text: string): TextShape =>
    textShape(Math.min(Math.max(plot.x(at), 22), WIDTH - 22), HEIGHT - 6, text + unitText(measure), 'middle');
  const labelX = Math.min(Math.max(plot.x(value), LABEL_HALF_PX), WIDTH - LABEL_HALF_PX);
  const number = valueText(measure, lead.value, lead.sd);
  return {
    width: WIDTH,
    height: HEIGHT,
    title: `${MEASURE_CATALOGUE[measure].label}: ${number}, expected ${rangeText(measure, expected)}`,
    shapes: [
      rectShape([BOX.left, BOX.top + 5, BOX.right - BOX.left, 8], 'bar', 4),
      rectShape([plot.x(low), BOX.top + 2, plot.x(high) - plot.x(low), 14], 'bar-expected', 3),
      textShape(labelX, 14, number, 'middle', 'tick strong'),
      lineShape(plot.x(value - sd), middle, plot.x(value + sd), middle, 'whisker'),
      symbol('diamond', plot.x(value), middle, 6, 'value'),
      limit(low, limits.low),
      limit(high, limits.high),
    ],
  };
}
