import { expect, test } from 'vitest';
import { clampFrame, frameAt, seekTimeMs } from '../../src/web/player/frame-times.ts';

const steady = Array.from({ length: 360 }, (_, i) => Number(((1000 * i) / 30).toFixed(3)));
/** A phone that drops to half its rate in between. */
const variable = [0, 16.7, 33.4, 66.7, 100, 116.7];

test.each([
  ['steady', steady],
  ['variable', variable],
])('in a clip of %s rate a seek to a frame shows that frame', (_, times) => {
  times.forEach((__, frame) => {
    expect(frameAt(times, seekTimeMs(times, frame))).toBe(frame);
  });
});

test('the frame shown is the last that has begun, even when its time was rounded down', () => {
  expect(frameAt(variable, 66)).toBe(3);
  expect(frameAt(variable, 60)).toBe(2);
  expect(frameAt(variable, -5)).toBe(0);
  expect(frameAt(variable, 9999)).toBe(5);
});

test('a clip of one frame has that frame', () => {
  expect(frameAt([0], 50)).toBe(0);
  expect(seekTimeMs([0], 0)).toBe(0);
});

test('a frame asked for is one that exists', () => {
  expect([-3, 2.6, 99].map((frame) => clampFrame(variable, frame))).toEqual([0, 3, 5]);
});
