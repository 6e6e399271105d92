import { expect, test } from 'vitest';
import { drawnRange, drawnValue, type TimeSeries } from '../../src/web/charts/time-series.ts';
import { syntheticAnalysis } from '../report/fixture/fixture-analysis.ts';

test('in figures there is no more than the curves show: an outlier in the air is not a value', () => {
  const { analysis } = syntheticAnalysis();
  const { footPitchDeg, timeMs } = analysis.series;
  const [first, second] = analysis.supports.filter(({ foot }) => foot === 'left');
  const inAirMs = ((first.toeOff?.timeMs ?? NaN) + (second.initialContact?.timeMs ?? NaN)) / 2;
  const inAir = timeMs.findIndex((time) => time > inAirMs);
  const outlier = footPitchDeg.left.map((value, i) => (i === inAir ? -152 : value));
  const series: TimeSeries = {
    ...{ title: 'Foot pitch', unit: '°', decimals: 0 },
    values: { ...footPitchDeg, left: outlier },
  };
  const { range } = drawnRange(analysis, series);
  expect(range.low).toBeGreaterThan(-152);
  expect(drawnValue(series, 'left', inAir, range)).toBeNull();
  const seen = outlier.findIndex((value) => value !== null && value > range.low && value < range.high);
  expect(drawnValue(series, 'left', seen, range)).toBe(outlier[seen]);
});
