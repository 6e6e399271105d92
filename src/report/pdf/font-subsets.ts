import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './unpack-woff.ts';

/** The font comes in parts; of those that hold a character the first draws it. */
const SUBSETS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
] as const;
export type Subset = (typeof SUBSETS)[number];

/** A stretch of text that one part of the font draws. */
export interface SubsetText {
  readonly subset: Subset;
  readonly text: string;
}

type CodeRange = readonly [first: number, last: number];

const { resolve } = createRequire(import.meta.url);

/** "U+0301,U+0400-045F" */
function codeRanges(list: string): CodeRange[] {
  return list.split(',').map((range) => {
    const [first, last = first] = range.replace('U+', '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)];
  });
}

function readRanges(): Map<Subset, CodeRange[]> {
  const file = readFileSync(resolve('@fontsource/inter/unicode.json'), 'utf8');
  const lists = JSON.parse(file) as Record<Subset, string>;
  return new Map(SUBSETS.map((subset) => [subset, codeRanges(lists[subset])]));
}

const RANGES = readRanges();

/** What no part holds is left to the first, whose empty box stands for it. */
function subsetOf(character: string): Subset {
  const code = character.codePointAt(0) ?? 0;
  const holds = (subset: Subset): boolean =>
    RANGES.get(subset)?.some(([first, last]) => code >= first && code <= last) ?? false;
  return SUBSETS.find(holds) ?? 'latin';
}

/** A text in stretches, each of which one part of the font can draw. */
export function bySubset(text: string): SubsetText[] {
  const parts: { subset: Subset; text: string }[] = [];
  for (const character of text) {
    const subset = subsetOf(character);
    const last = parts.at(-1);
    if (last?.subset === subset) last.text += character;
    else parts.push({ subset, text: character });
  }
  return parts;
}

export function interFont(subset: Subset, weight: number): Buffer {
  return unpackWoff(readFileSync(resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`)));
}
