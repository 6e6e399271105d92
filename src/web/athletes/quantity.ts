import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { SIDES, type Side } from '../../analysis/pose-track.ts';
import { NUMERIC_MEASURE_IDS, type NumericMeasureId } from '../../analysis/result.ts';
import type { Range } from '../../report/charts/plot.ts';
import { inUnit, rangeText, unitText, valueText } from '../../report/measure-text.ts';
import { NO_BREAK, plusMinusText } from '../../report/number-text.ts';
import { TEXT } from '../text.ts';
import type { RunResult } from './run.ts';

/** A value with its standard error in the unit shown, or why there is none; `foot` is null where both feet share it. */
export type Reading = { readonly foot: Side | null } & (
  | { readonly value: number; readonly sd: number; readonly words: string }
  | { readonly value: null; readonly reason: string }
);

/** Something measured in every run, as it is shown over time. */
export interface Quantity {
  readonly id: string;
  readonly label: string;
  /** Unit for an axis. */
  readonly unit: string;
  readonly definition: string;
  readonly readings: (result: RunResult) => Reading[];
  /** Null where nothing is expected. */
  readonly expected: (result: RunResult) => (Range & { readonly words: string }) | null;
}

function sideReading({ summary }: RunResult, id: NumericMeasureId, foot: Side): Reading {
  const side = summary.measures[id][foot];
  if (side.median === null) return { foot, value: null, reason: side.reason };
  const words = valueText(id, side.median, side.sd);
  return { foot, value: inUnit(id, side.median), sd: inUnit(id, side.sd), words };
}

function measure(id: NumericMeasureId): Quantity {
  const { label, definition, sign } = MEASURE_CATALOGUE[id];
  return {
    ...{ id, label },
    unit: unitText(id).trim(),
    definition: `${definition} (${sign})`,
    readings: (result) => SIDES.map((foot) => sideReading(result, id, foot)),
    expected: ({ summary }) => {
      const { expected } = summary.measures[id];
      if (expected === null) return null;
      const words = rangeText(id, expected);
      return { low: inUnit(id, expected.low), high: inUnit(id, expected.high), words };
    },
  };
}

const CADENCE: Quantity = {
  id: 'cadenceSpm',
  ...TEXT.history.cadence,
  readings: ({ summary: { cadenceSpm } }) => {
    if (cadenceSpm === null) return [{ foot: null, value: null, reason: TEXT.history.noCadence }];
    const { value, sd } = cadenceSpm;
    const words = `${plusMinusText(value, sd, 0)}${NO_BREAK}${TEXT.history.cadence.unit}`;
    return [{ foot: null, value, sd, words }];
  },
  expected: () => null,
};

/** The numbers that the faults rest on most, one each, and what every coach asks for. */
const MAIN: readonly NumericMeasureId[] = [
  'landingDistanceBallM',
  'heelHeightMidSupportM',
  'plantarflexionExcursionDeg',
  'passagePct',
  'ankleMaxDorsiflexionDeg',
  'swingKneeAtOtherContactDeg',
  'contactTimeMs',
];

export const MAIN_QUANTITIES: readonly Quantity[] = [...MAIN.map(measure), CADENCE];
export const OTHER_QUANTITIES: readonly Quantity[] = NUMERIC_MEASURE_IDS.filter(
  (id) => !MAIN.includes(id),
).map(measure);
