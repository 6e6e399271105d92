import { expect, it } from 'vitest';
import { problemOf } from '../../src/api/problem-table.ts';
import { PlumblineError } from '../../src/errors.ts';
import { isWorthAnotherTry } from '../../src/jobs/another-try.ts';

const problem = problemOf(new PlumblineError('analysis-crashed', 'It ended.'));
const tries = (killed: boolean): boolean[] =>
  [0, 1, 2, 4, 5].map((before) => isWorthAnotherTry({ problem, killed }, before));

it('tries twice more what crashed by itself, and more often what was killed from outside', () => {
  expect(tries(false)).toEqual([true, true, false, false, false]);
  expect(tries(true)).toEqual([true, true, true, true, false]);
});

it('does not try again what is wrong with the clip', () => {
  const bad = problemOf(new PlumblineError('too-long', 'It is too long.'));
  expect(isWorthAnotherTry({ problem: bad }, 0)).toBe(false);
});
