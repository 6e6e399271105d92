import { expect, test } from 'vitest';
import { analysisJson } from '../../src/report/analysis-json.ts';
import { analysisSchema } from '../../src/report/analysis-schema.ts';
import { keypointsJson } from '../../src/report/keypoints-json.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';

const { analysis, keypoints } = syntheticAnalysis();

test('what is written passes the published schema again', () => {
  const text = analysisJson(analysis);
  expect(analysisSchema.safeParse(JSON.parse(text)).success).toBe(true);
});

test('the same analysis gives the same bytes, whatever the order of its keys', () => {
  const reversed = Object.fromEntries(Object.entries(analysis).reverse()) as typeof analysis;
  expect(analysisJson(reversed)).toBe(analysisJson(analysis));
});

test('NaN never reaches the file', () => {
  const broken = structuredClone(analysis);
  broken.supports[1].measures.contactTimeMs = { value: Number.NaN, sd: 1 };
  expect(() => analysisJson(broken)).toThrow();
});

test('a value without its reason is refused', () => {
  const broken = structuredClone(analysis);
  const silent = { value: null, sd: null } as unknown as { value: number; sd: number };
  broken.supports[1].measures.contactTimeMs = silent;
  expect(() => analysisJson(broken)).toThrow();
});

test('rounding keeps series to a hundredth of a pixel and never writes minus zero', () => {
  const written = structuredClone(analysis);
  written.series.footPitchDeg.left[0] = -0.0001;
  const read = analysisSchema.parse(JSON.parse(analysisJson(written)));
  expect(Object.is(read.series.footPitchDeg.left[0], 0)).toBe(true);
  for (const point of read.series.gcm) {
    for (const value of point ?? []) expect(Number(value.toFixed(2))).toBe(value);
  }
});

test('keypoints.json is the raw input, unrounded', () => {
  expect(JSON.parse([...keypointsJson(keypoints)].join(''))).toStrictEqual(keypoints);
});
