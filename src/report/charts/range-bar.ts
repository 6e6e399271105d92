import type { FaultFinding } from '../../analysis/result.ts';
import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { inUnit, numberText, rangeText, valueText } from '../measure-text.ts';
import { chartSvg, lineElement, makePlot, text } from './plot.ts';
import { symbol } from './symbols.ts';

const WIDTH = 280;
const HEIGHT = 62;
const BOX = { left: 8, right: 272, top: 22, bottom: 40 };
const LABEL_HALF_PX = 40;

/** The number of a finding with its error as a diamond with whiskers, on a bar that marks the expected range. */
export function rangeBar(lead: NonNullable<FaultFinding['lead']>): string | null {
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
  const limit = (at: number, raw: number): string =>
    text(
      Math.min(Math.max(plot.x(at), 22), WIDTH - 22),
      HEIGHT - 6,
      numberText(measure, raw, expected.high - expected.low),
      'middle',
    );
  const described = `${MEASURE_CATALOGUE[measure].label}: ${valueText(measure, lead.value, lead.sd)}, expected ${rangeText(measure, expected)}`;
  return chartSvg(
    WIDTH,
    HEIGHT,
    described,
    `<rect class="bar" x="${BOX.left}" y="${BOX.top + 5}" width="${BOX.right - BOX.left}" height="8" rx="4"/>` +
      `<rect class="bar-expected" x="${plot.x(low).toFixed(1)}" y="${BOX.top + 2}" width="${(plot.x(high) - plot.x(low)).toFixed(1)}" height="14" rx="3"/>` +
      text(
        Math.min(Math.max(plot.x(value), LABEL_HALF_PX), WIDTH - LABEL_HALF_PX),
        14,
        valueText(measure, lead.value, lead.sd),
        'middle',
        'tick strong',
      ) +
      lineElement(plot.x(value - sd), middle, plot.x(value + sd), middle, 'whisker') +
      symbol('diamond', plot.x(value), middle, 6, 'value') +
      limit(low, expected.low) +
      limit(high, expected.high),
  );
}
