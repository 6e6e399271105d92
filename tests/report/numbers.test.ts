import { expect, test } from 'vitest';
import { rangeText, valueText } from '../../src/report/measure-text.ts';
import { decimalsForError, decimalText, percentText } from '../../src/report/number-text.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('a number carries no more decimals than its error allows', () => {
  expect(decimalsForError(0.4, 3)).toBe(1);
  expect(decimalsForError(1.6, 3)).toBe(1);
  expect(decimalsForError(3.2, 3)).toBe(0);
  expect(decimalsForError(14, 3)).toBe(0);
});

test('values are shown in the unit of the catalogue with their error', () => {
  expect(plain(valueText('landingDistanceBallM', 0.3147, 0.0162))).toBe('31.5 ± 1.6 cm');
  expect(plain(valueText('landingDistanceBallM', 0.3147, 0.032))).toBe('31 ± 3 cm');
  expect(plain(valueText('ankleAtToeOffDeg', -12.6, 3.4))).toBe('−13 ± 3°');
});

test('a narrow expected range keeps a decimal', () => {
  const source = '';
  expect(plain(rangeText('heelHeightMidSupportM', { low: -0.012, high: 0.011, source }))).toBe(
    '−1.2 to 1.1 cm',
  );
  expect(plain(rangeText('contactTimeMs', { low: 251.3, high: 322.8, source }))).toBe('251 to 323 ms');
});

test('there is no minus zero, and almost certain is not certain', () => {
  expect(decimalText(-0.04, 1)).toBe('0.0');
  expect(plain(percentText(0.998))).toBe('>99 %');
  expect(plain(percentText(199 / 200))).toBe('>99 %');
});
