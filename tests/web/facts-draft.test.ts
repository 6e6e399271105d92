import { expect, test } from 'vitest';
import { TEXT } from '../../src/web/text.ts';
import { EMPTY_DRAFT, paceText, readFact, readFacts } from '../../src/web/upload/facts-draft.ts';

test.each([
  ['10.5 km/h', 10.5 / 3.6],
  ['10,5km/h', 10.5 / 3.6],
  ['3:40/km', 1000 / 220],
  ['5:54 / mi', 1609.344 / 354],
  ['2.9 m/s', 2.9],
])('the speed %s is understood', (text, metresPerSecond) => {
  expect(readFact('speed', text).value).toBeCloseTo(metresPerSecond, 9);
});

test('a speed without its unit is asked for again, and one out of range is refused', () => {
  expect(readFact('speed', '10.5')).toEqual({ value: null, wrong: TEXT.facts.speedWrong });
  expect(readFact('speed', '80 km/h')).toEqual({ value: null, wrong: TEXT.facts.speedRange });
});

test('empty fields are not known, an empty incline is level', () => {
  expect(readFacts(EMPTY_DRAFT).facts).toEqual({
    heightM: null,
    speedMps: null,
    sex: null,
    inclinePct: 0,
    direction: null,
    captureFps: null,
    model: 'heavy',
    blurFaces: false,
    runner: null,
  });
});

test('the first field that is not right is named', () => {
  expect(readFacts({ ...EMPTY_DRAFT, height: '178', incline: 'steep' }).wrong).toBe('incline');
  expect(readFacts({ ...EMPTY_DRAFT, height: 'tall', incline: 'steep' }).wrong).toBe('height');
});

test('a pace has two figures of seconds, and never sixty of them', () => {
  expect(paceText(1000 / 220)).toBe('3:40');
  expect(paceText(1000 / 299.6)).toBe('5:00');
  expect(paceText(1000 / 305)).toBe('5:05');
});
