import { median, robustSd } from '../maths/statistics.ts';
import type { NumericMeasureId } from '../result.ts';
import type { SupportMeasurement } from './measure-supports.ts';
import { isNumber, type Reading } from './reading.ts';

/** The measures the pictures show. */
const MAIN_MEASURES: readonly NumericMeasureId[] = [
  'landingDistanceBallPctLeg',
  'footPitchAtContactDeg',
  'ankleMaxDorsiflexionDeg',
  'ankleAtToeOffDeg',
  'contactTimeMs',
  'passagePct',
  'gcmLowestPct',
  'heelOffPct',
];

function number(reading: Reading): number {
  return isNumber(reading) ? reading : Number.NaN;
}

/** Index of the support closest to the median of its foot over the main measures, each by its own spread. */
export function typicalSupport(supports: readonly SupportMeasurement[]): number | null {
  const distance = supports.map(() => 0);
  for (const id of MAIN_MEASURES) {
    const values = supports.map(({ readings }) => number(readings[id]));
    const centre = median(values);
    const spread = robustSd(values);
    if (!(spread > 0)) continue;
    values.forEach((value, i) => {
      // A support that lacks a measure its foot has is a poor picture of it.
      distance[i] += Number.isNaN(value) ? 3 : Math.abs(value - centre) / spread;
    });
  }
  const least = Math.min(...distance);
  return supports.at(distance.indexOf(least))?.index ?? null;
}
