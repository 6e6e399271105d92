import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mapAhead } from '../../src/report/frames/map-ahead.ts';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i += 1) {
    await pause(0);
    yield i;
  }
}

async function collected(items: AsyncIterable<number>): Promise<number[]> {
  const all: number[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test('results come in the order of the items, with no more than so many at work', async () => {
  let [atWork, most] = [0, 0];
  const doubled = mapAhead(numbers(7), 3, async (item) => {
    most = Math.max(most, ++atWork);
    await pause(item % 2 === 0 ? 60 : 40);
    atWork -= 1;
    return 2 * item;
  });
  expect(await collected(doubled)).toEqual([0, 2, 4, 6, 8, 10, 12]);
  expect(most).toBe(3);
});

test('what fails fails in its turn', async () => {
  const results: number[] = [];
  const run = async (): Promise<void> => {
    const failing = mapAhead(numbers(5), 2, (item) =>
      item === 2 ? Promise.reject(new Error('broken')) : Promise.resolve(item),
    );
    for await (const item of failing) results.push(item);
  };
  await expect(run()).rejects.toThrow('broken');
  expect(results).toEqual([0, 1]);
});
