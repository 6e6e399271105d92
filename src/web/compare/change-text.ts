import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import type { WithError } from '../../analysis/comparison/change.ts';
import type {
  MeasureComparison,
  NumberComparison,
  Told,
} from '../../analysis/comparison/compare-measures.ts';
import type { NumericMeasureId } from '../../analysis/result.ts';
import { inUnit, rangeText, unitText, valueText } from '../../report/measure-text.ts';
import { plusMinusText } from '../../report/number-text.ts';
import { TEXT } from '../text.ts';

/** A number with its error in the words of its kind. */
export type Write = (number: WithError) => string;

export function measureWriter(id: NumericMeasureId): Write {
  return ({ value, sd }) => valueText(id, value, sd);
}

/** A change decides by its share of the error: it is written one place finer, so that the share can be seen. */
export function changeWriter(id: NumericMeasureId): Write {
  const { decimals } = MEASURE_CATALOGUE[id];
  return ({ value, sd }) => plusMinusText(inUnit(id, value), inUnit(id, sd), decimals + 1) + unitText(id);
}

export const writeCadence: Write = ({ value, sd }) => TEXT.compare.cadenceValue(plusMinusText(value, sd, 1));

export function toldText(told: Told, write: Write): string {
  return told.value === null ? TEXT.compare.missing : write(told);
}

/** With a plus where it rose, unless it rounds to nothing. */
export function changeText(change: WithError | null, write: Write): string {
  if (change === null) return TEXT.compare.missing;
  const text = write(change);
  const rose = change.value > 0 && !/^0(\.0*)?\D/.test(text);
  return rose ? `+${text}` : text;
}

/** What is expected of the two runs; said once where it is the same for both. */
export function expectedText({ id, expected: { before, after } }: MeasureComparison): string {
  const text = (range: typeof before): string =>
    range === null ? TEXT.compare.missing : rangeText(id, range);
  const [was, is] = [text(before), text(after)];
  if (before === null && after === null) return TEXT.compare.notExpected;
  return was === is ? TEXT.compare.expected(was) : TEXT.compare.expectedEach(was, is);
}

/** "smaller by 20 ± 5 ms". */
export function byText({ change, verdict }: NumberComparison, write: Write): string {
  if (change === null) return '';
  const size = write({ value: Math.abs(change.value), sd: change.sd });
  return verdict === 'decreased' ? TEXT.compare.smallerBy(size) : TEXT.compare.greaterBy(size);
}

export function measureName(id: NumericMeasureId): string {
  return MEASURE_CATALOGUE[id].label;
}
