import { median, robustSd, standardDeviation } from '../maths/statistics.ts';
import { bySide, type Side } from '../pose-track.ts';
import { NUMERIC_MEASURE_IDS, type NumericMeasureId, type SideSummary, type Summary } from '../result.ts';
import { cadence } from './cadence.ts';
import { expectedRange, type Circumstances } from './expected.ts';
import type { Measurement, SupportMeasurement } from './measure-supports.ts';
import { isNumber } from './reading.ts';
import { STRIKE_TYPES } from './strike.ts';
import { typicalSupport } from './typical-support.ts';

function ofFoot(measurement: Measurement, side: Side): SupportMeasurement[] {
  return measurement.supports.filter((s) => s.counted && s.support.foot === side);
}

/** Most common reason why the supports of a foot lack a measure. */
function commonReason(supports: readonly SupportMeasurement[], id: NumericMeasureId): string {
  const reasons = supports.flatMap(({ measures }) =>
    measures[id].value === null ? [measures[id].reason] : [],
  );
  const count = (reason: string): number => reasons.filter((r) => r === reason).length;
  return reasons.sort((a, b) => count(b) - count(a)).at(0) ?? 'No whole support of this foot is in the clip.';
}

function sideSummary(measurement: Measurement, side: Side, id: NumericMeasureId): SideSummary {
  const supports = ofFoot(measurement, side);
  const values = supports.map((s) => s.readings[id]).filter(isNumber);
  const sd = standardDeviation(measurement.monteCarlo.medians[side][id]);
  if (values.length === 0 || Number.isNaN(sd)) {
    return { median: null, sd: null, spread: null, n: 0, reason: commonReason(supports, id) };
  }
  return {
    median: median(values),
    sd,
    spread: values.length < 2 ? null : robustSd(values),
    n: values.length,
  };
}

function strikeSummary(measurement: Measurement, side: Side): Summary['strikeType'][Side] {
  const strikes = ofFoot(measurement, side).flatMap(({ measures }) => measures.strikeType.value ?? []);
  const counts = STRIKE_TYPES.map((value) => ({
    value,
    count: strikes.filter((strike) => strike === value).length,
  }));
  const most = counts.sort((a, b) => b.count - a.count)[0];
  if (most.count === 0) return { value: null, share: null, n: 0 };
  return { value: most.value, share: most.count / strikes.length, n: strikes.length };
}

/** Medians per foot with their errors, what is expected, and which support stands for its foot. */
export function summarise(measurement: Measurement, circumstances: Circumstances): Summary {
  const rows = NUMERIC_MEASURE_IDS.map((id) => [
    id,
    {
      ...bySide((side) => sideSummary(measurement, side, id)),
      expected: expectedRange(id, circumstances),
    },
  ]);
  return {
    cadenceSpm: cadence(measurement.supports.map(({ support }) => support)),
    measures: Object.fromEntries(rows) as Summary['measures'],
    strikeType: bySide((side) => strikeSummary(measurement, side)),
    typicalSupport: bySide((side) => typicalSupport(ofFoot(measurement, side))),
  };
}
