import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { SIDES, type Side } from '../../analysis/pose-track.ts';
import {
  NUMERIC_MEASURE_IDS,
  type Analysis,
  type MeasureId,
  type NumericMeasureId,
} from '../../analysis/result.ts';
import { numberText, rangeText, valueText } from '../measure-text.ts';
import { percentText } from '../number-text.ts';

/** What is known of one measure on one foot; `spread` is null for a measure that is a kind, not a number. */
export type MeasureCells =
  { value: string; spread: string | null; steps: number } | { value: null; reason: string };

export interface MeasureRow {
  label: string;
  definition: string;
  /** Left, then right. */
  sides: MeasureCells[];
  expected: string;
}

const NONE = '–';

export const MEASURES_NOTE =
  'Median over the counted steps ± its standard error; spread is the standard deviation from step to step. What is expected holds for the speed of this clip.';
export const MEASURE_COLUMNS = ['median ± error', 'spread', 'steps'] as const;

function words(id: MeasureId): Pick<MeasureRow, 'label' | 'definition'> {
  const { label, definition, sign } = MEASURE_CATALOGUE[id];
  return { label, definition: `${definition} (${sign})` };
}

function cells(analysis: Analysis, id: NumericMeasureId, foot: Side): MeasureCells {
  const { median, sd, spread, n, ...rest } = analysis.summary.measures[id][foot];
  if (median === null)
    return { value: null, reason: 'reason' in rest ? `not measured: ${rest.reason}` : 'not measured' };
  return {
    value: valueText(id, median, sd),
    spread: spread === null ? NONE : numberText(id, spread, spread),
    steps: n,
  };
}

function strikeCells(analysis: Analysis, foot: Side): MeasureCells {
  const strike = analysis.summary.strikeType[foot];
  if (strike.value === null) return { value: null, reason: 'not measured' };
  return { value: `${strike.value} in ${percentText(strike.share)}`, spread: null, steps: strike.n };
}

/** Foot strike, then every number, left and right. */
export function measureRows(analysis: Analysis): MeasureRow[] {
  const strike = SIDES.map((foot) => strikeCells(analysis, foot));
  const numbers = NUMERIC_MEASURE_IDS.map((id) => {
    const { expected } = analysis.summary.measures[id];
    return {
      ...words(id),
      sides: SIDES.map((foot) => cells(analysis, id, foot)),
      expected: expected === null ? NONE : rangeText(id, expected),
    };
  });
  return [{ ...words('strikeType'), sides: strike, expected: NONE }, ...numbers];
}

/** Where the expected ranges come from. */
export function rangeSources(analysis: Analysis): string {
  const all = NUMERIC_MEASURE_IDS.map((id) => analysis.summary.measures[id].expected?.source ?? null);
  return `Expected ranges: ${[...new Set(all.filter((source) => source !== null))].join('; ')}.`;
}
