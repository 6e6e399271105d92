import { expect, test } from 'vitest';
import { placeOf, timeOf, type TiedAxis } from '../../src/web/charts/chart-axis.ts';
import { timeAt, timePlot, windowAt } from '../../src/web/charts/time-series.ts';
import { syntheticAnalysis } from '../report/fixture/fixture-analysis.ts';

const { analysis } = syntheticAnalysis();
const box = { left: 40, right: 406, top: 30, bottom: 266 };
const ofSupport: TiedAxis = { of: 'support', from: 0, to: 100, ...box };
const ofTime: TiedAxis = { of: 'time', from: 0, to: 12, ...box };

test('where the video is and where a click leads agree, in time', () => {
  const place = placeOf(ofTime, analysis, 20) ?? NaN;
  expect(timeOf(ofTime, analysis, 20, place)).toBeCloseTo(analysis.series.timeMs[20]);
});

test('where the video is and where a click leads agree, in percent of the support shown', () => {
  const support = analysis.supports.find((one) => one.initialContact !== null && one.toeOff !== null);
  const frame = Math.ceil(support?.initialContact?.frame ?? 0) + 2;
  const place = placeOf(ofSupport, analysis, frame) ?? NaN;
  expect(place).toBeGreaterThan(0);
  expect(timeOf(ofSupport, analysis, frame, place)).toBeCloseTo(analysis.series.timeMs[frame]);
});

test('a chart of the other foot has no cursor', () => {
  const support = analysis.supports.find((one) => one.initialContact !== null && one.toeOff !== null);
  const frame = Math.ceil(support?.initialContact?.frame ?? 0) + 2;
  const other = support?.foot === 'left' ? 'support-right' : 'support-left';
  expect(placeOf({ ...ofSupport, of: other }, analysis, frame)).toBeNull();
});

test('a place in a time chart is the time drawn there', () => {
  const window = windowAt(7.2, 760);
  expect(window).toMatchObject({ startS: 6, endS: 9 });
  expect(windowAt(7.2, 358)).toMatchObject({ startS: 6, endS: 8 });
  expect(timeAt(window, timePlot(window).x(7.2))).toBeCloseTo(7.2);
  expect(timeAt(window, -50)).toBe(6);
});
