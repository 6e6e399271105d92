import { expect, test } from 'vitest';
import { ankleTableExtremes } from '../../src/report/charts/ankle-table-values.ts';
import { apart } from '../../src/report/charts/apart.ts';
import { ankleChart } from '../../src/report/charts/ankle-chart.ts';
import { passageChart } from '../../src/report/charts/passage-chart.ts';
import { ticks, tickStep, wholeSteps } from '../../src/report/charts/plot.ts';
import { rangeBar } from '../../src/report/charts/range-bar.ts';
import type { Drawing } from '../../src/report/charts/shape.ts';
import { stepsChart } from '../../src/report/charts/steps-chart.ts';
import { medianEventPct, supportCurve } from '../../src/report/charts/support-curve.ts';
import { drawingSvg } from '../../src/report/charts/svg.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';
import { noScaleFixture, oneFootFixture, refusedFixture } from './fixture/special-analyses.ts';
import { expectGolden, normaliseDigits } from './golden.ts';

const { analysis } = syntheticAnalysis();

/** A line per element, so that a change shows where it is. */
function readable(drawing: Drawing | null): string {
  const svg = drawing === null ? '' : drawingSvg(drawing);
  return normaliseDigits(svg.replaceAll('><', '>\n<'), 0);
}

test('the ankle chart is as it was', () => {
  expectGolden('ankle-chart.svg', readable(ankleChart(analysis)));
});

test('the passage chart is as it was', () => {
  expectGolden('passage-chart.svg', readable(passageChart(analysis, 'left')));
});

test('the step-by-step chart is as it was', () => {
  expectGolden('steps-chart.svg', readable(stepsChart(analysis, 'landingDistanceBallM')));
});

test('the range bar is as it was', () => {
  const lead = analysis.faults[0].lead;
  expectGolden('range-bar.svg', readable(lead === null ? null : rangeBar(lead)));
});

test('a series over support starts at contact and ends at toe-off', () => {
  const values = analysis.series.timeMs.map((timeMs) => timeMs);
  const curve = supportCurve({ ...analysis, supports: analysis.supports.slice(2, 3) }, 'left', values);
  const support = analysis.supports[2];
  expect(curve?.mean[0]).toBeCloseTo(support.initialContact?.timeMs ?? 0, 6);
  expect(curve?.mean.at(-1)).toBeCloseTo(support.toeOff?.timeMs ?? 0, 6);
});

test('events are given as a share of the support', () => {
  expect(medianEventPct(analysis, 'left', 'heelOffMs')).toBeCloseTo(60, 6);
});

test('nothing is drawn where there is nothing to draw', () => {
  expect(ankleChart(refusedFixture())).toBeNull();
  expect(passageChart(noScaleFixture(), 'left')).toBeNull();
  expect(stepsChart(noScaleFixture(), 'landingDistanceBallM')).toBeNull();
});

test('one foot alone gets its curve, the other none', () => {
  const chart = readable(ankleChart(oneFootFixture()));
  expect(chart).toContain('curve left');
  expect(chart).not.toContain('curve right');
});

test('axes are numbered in steps of 1, 2 or 5', () => {
  expect(tickStep({ low: 0, high: 37 }, 8)).toBe(5);
  expect(ticks({ low: -10, high: 20 }, 10)).toStrictEqual([-10, 0, 10, 20]);
  expect(wholeSteps({ low: -13, high: 28 }, 10)).toStrictEqual({ low: -20, high: 30 });
});

test('marks that would hide each other lie side by side about their middle, others where they are', () => {
  expect(apart([10, 50, 51, 90], 14)).toStrictEqual([10, 43.5, 57.5, 90]);
  expect(apart([10, 20, 30], 14)).toStrictEqual([6, 20, 34]);
  expect(apart([], 14)).toStrictEqual([]);
});

test('the ankle chart shows the table’s values at contact and toe-off with their errors', () => {
  const before = ankleTableExtremes(analysis, 'left');
  const { median, sd } = analysis.summary.measures.ankleAtContactDeg.left;
  if (median === null) throw new Error('not measured in the fixture');
  expect(before.slice(0, 2)).toStrictEqual([median - sd, median + sd]);
  expect(readable(ankleChart(analysis))).toContain('class="median left"');
});
