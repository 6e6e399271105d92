import { expect, test } from 'vitest';
import type { Progress } from '../../src/api/analyses.ts';
import { firstOfStage, remainingMs, timeLeftText } from '../../src/web/list/time-left.ts';

function pose(done: number, total: number | null = 360): Progress {
  return { stage: 'pose', done, total };
}

test('the time left follows the pace seen since the stage was first watched', () => {
  // After a reload the watch begins in the middle: 60 frames in 20 s, 200 to go.
  const first = firstOfStage(null, pose(100), 5000);
  expect(remainingMs(first, pose(160), 25_000)).toBeCloseTo((200 / 60) * 20_000);
});

test('nothing is promised before the pace is known', () => {
  const first = firstOfStage(null, pose(0), 0);
  expect(remainingMs(first, pose(10), 1000)).toBeNull();
  expect(remainingMs(first, pose(0), 60_000)).toBeNull();
  expect(remainingMs(first, pose(10, null), 60_000)).toBeNull();
});

test('a new stage, or one begun anew, is watched from its own start', () => {
  const first = firstOfStage(null, pose(100), 0);
  expect(firstOfStage(first, pose(120), 900)).toBe(first);
  expect(firstOfStage(first, pose(3), 900)).toEqual({ stage: 'pose', done: 3, atMs: 900 });
  expect(firstOfStage(first, { stage: 'report', done: 1, total: 10 }, 900).stage).toBe('report');
});

test.each([
  [0, 'a few seconds left'],
  [9900, 'a few seconds left'],
  [12_600, 'about 15 s left'],
  [57_400, 'about 55 s left'],
  [57_600, 'about 1 min left'],
  [150_000, 'about 3 min left'],
  [5_400_000, 'about 1 h 30 min left'],
])('%d ms are told as %s', (ms, words) => {
  expect(timeLeftText(ms)).toBe(words);
});
