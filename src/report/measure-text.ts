import { MEASURE_CATALOGUE } from '../analysis/measures/catalogue.ts';
import type { ExpectedRange, NumericMeasureId } from '../analysis/result.ts';
import { decimalsForError, decimalText, NO_BREAK, plusMinusText } from './number-text.ts';

const UNIT_TEXT = {
  cm: `${NO_BREAK}cm`,
  deg: '°',
  'deg/s': `${NO_BREAK}°/s`,
  ms: `${NO_BREAK}ms`,
  '%': `${NO_BREAK}%`,
  '': '',
} as const;

export function unitText(id: NumericMeasureId): string {
  return UNIT_TEXT[MEASURE_CATALOGUE[id].unit];
}

/** In the unit shown to people. */
export function inUnit(id: NumericMeasureId, value: number): number {
  return value * MEASURE_CATALOGUE[id].perUnit;
}

/** "29.4 ± 1.8 cm", rounded as the error allows; `sd` in the unit of the value. */
export function valueText(id: NumericMeasureId, value: number, sd: number): string {
  const { decimals } = MEASURE_CATALOGUE[id];
  return plusMinusText(inUnit(id, value), inUnit(id, sd), decimals) + unitText(id);
}

/** One number with the decimals of the catalogue, or fewer where `sd` does not carry them. */
export function numberText(id: NumericMeasureId, value: number, sd: number | null = null): string {
  const { decimals } = MEASURE_CATALOGUE[id];
  const shown = sd === null ? decimals : decimalsForError(inUnit(id, sd), decimals);
  return decimalText(inUnit(id, value), shown) + unitText(id);
}

/** Both ends of a range: limits are rules of thumb, so whole numbers do unless the range is narrow. */
export function limitTexts(id: NumericMeasureId, expected: ExpectedRange): { low: string; high: string } {
  const [low, high] = [inUnit(id, expected.low), inUnit(id, expected.high)];
  const decimals = high - low < 4 ? Math.min(1, MEASURE_CATALOGUE[id].decimals) : 0;
  return { low: decimalText(low, decimals), high: decimalText(high, decimals) };
}

/** "26 to 32 cm". */
export function rangeText(id: NumericMeasureId, expected: ExpectedRange): string {
  const { low, high } = limitTexts(id, expected);
  return `${low} to ${high}${unitText(id)}`;
}
