import { expect, test } from 'vitest';
import { textLines } from '../../../src/report/pdf/text-lines.ts';

/** Every letter is one wide. */
const lines = (runs: { text: string }[], width: number) =>
  textLines(runs, width, (text) => text.length).map((line) =>
    line.pieces.map((piece) => piece.text).join('|'),
  );

test('lines break between words and not before a space that ends them', () => {
  expect(lines([{ text: 'one two three' }], 7)).toStrictEqual(['one two ', 'three']);
});

test('a number stays with its unit', () => {
  expect(lines([{ text: 'about 12\u00a0cm' }], 9)).toStrictEqual(['about ', '12\u00a0cm']);
});

test('a word wider than the line is cut', () => {
  expect(lines([{ text: 'abcdefg' }], 3)).toStrictEqual(['abc', 'def', 'g']);
});

test('runs follow each other on a line', () => {
  const [line] = textLines([{ text: 'a ' }, { text: 'b' }], 9, (text) => text.length);
  expect(line.pieces.map(({ text, x }) => [text, x])).toStrictEqual([
    ['a ', 0],
    ['b', 2],
  ]);
  expect(line.width).toBe(3);
});

test('nothing is one empty line', () => {
  expect(lines([], 5)).toStrictEqual(['']);
});

test('line ends and tabs are spaces, what is not seen is left out, accents are put on their letters', () => {
  expect(lines([{ text: 'a\n\tb\u200d\ufe0f\u202e\ud83d cafe\u0301' }], 99)).toStrictEqual(['a b caf\u00e9']);
});
