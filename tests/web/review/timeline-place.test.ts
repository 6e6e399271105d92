import { expect, test } from 'vitest';
import { pointerX, timeMsAt, WIDTH, withinX, xOf } from '../../../src/web/review/timeline-place.ts';

const WINDOW = { startS: 1, endS: 3, widthPx: WIDTH };

test('a place across the timeline is a time, and a time is a place', () => {
  for (const timeMs of [1000, 1700, 3000])
    expect(timeMsAt(xOf(timeMs, WINDOW), WINDOW)).toBeCloseTo(timeMs, 6);
});

test('beyond an edge is the time at the edge, however far the pointer went', () => {
  const box = { left: 100, width: 200 };
  expect(pointerX({ clientX: 300 }, box)).toBe(WIDTH);
  for (const clientX of [300, 310, 900]) expect(timeMsAt(pointerX({ clientX }, box), WINDOW)).toBe(3000);
  expect(timeMsAt(pointerX({ clientX: 0 }, box), WINDOW)).toBe(1000);
  expect(withinX(WIDTH + 5)).toBe(WIDTH);
});
