import { expect, it } from 'vitest';
import { TEXT } from '../../../src/web/text.ts';

it.each([
  [1, 41, 'one picture later (+41 ms)'],
  [-1, -25, 'one picture earlier (−25 ms)'],
  [3, 98, '3 pictures later (+98 ms)'],
  [0, 5, 'in the same picture (+5 ms)'],
])('a contact moved by %i pictures is told as what was done', (pictures, ms, words) => {
  expect(TEXT.review.news.moved('Left', 'contact', pictures, ms)).toBe(`Left contact moved: ${words}`);
});
