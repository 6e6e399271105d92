import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
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
  /** Null: no part has the letter. */
  readonly subset: Subset | null;
  readonly text: string;
}

const { resolve } = createRequire(import.meta.url);

export function interFont(subset: Subset, weight: number): Buffer {
  return unpackWoff(readFileSync(resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`)));
}

/** Read once they are asked for; every weight has the same letters. */
const LOADED = new Map<Subset, opentype.Font>();
const ANY_WEIGHT = 400;

function lettersOf(subset: Subset): opentype.Font {
  const loaded = LOADED.get(subset);
  if (loaded !== undefined) return loaded;
  const { buffer, byteOffset, byteLength } = interFont(subset, ANY_WEIGHT);
  const font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
  LOADED.set(subset, font);
  return font;
}

function subsetOf(character: string): Subset | null {
  return SUBSETS.find((subset) => lettersOf(subset).hasChar(character)) ?? null;
}

/**
 * A text in stretches, each of which one part of the font can draw. A letter that none has is a stretch of its own: pdfkit
 * has a wrong idea of how wide the box is that stands for it.
 */
export function bySubset(text: string): SubsetText[] {
  const parts: { subset: Subset | null; text: string }[] = [];
  for (const character of text) {
    const subset = subsetOf(character);
    const last = parts.at(-1);
    if (subset !== null && last?.subset === subset) last.text += character;
    else parts.push({ subset, text: character });
  }
  return parts;
}
