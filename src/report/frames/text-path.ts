import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';

/** Labels are drawn as outlines of this shipped font: a machine without fonts would draw empty boxes. */
const FONT_FILE = createRequire(import.meta.url).resolve(
  '@fontsource/inter/files/inter-latin-600-normal.woff',
);

let loaded: opentype.Font | null = null;

function font(): opentype.Font {
  if (loaded === null) {
    const file = readFileSync(FONT_FILE);
    loaded = opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  }
  return loaded;
}

/**
 * Glyph by glyph: opentype.js 2.0 throws on a substitution rule of this font ("lookupType: 6 - substFormat: 2 is
 * not yet supported") when it lays out a whole string, and plain labels need no substitutions.
 */
function glyphs(text: string): opentype.Glyph[] {
  return Array.from(text, (character) => font().charToGlyph(character));
}

function advance(glyph: opentype.Glyph, sizePx: number): number {
  return ((glyph.advanceWidth ?? 0) * sizePx) / font().unitsPerEm;
}

export function textWidth(text: string, sizePx: number): number {
  return glyphs(text).reduce((sum, glyph) => sum + advance(glyph, sizePx), 0);
}

/** The largest size up to `sizePx` at which the text is no wider than `widthPx`. */
export function fittedSize(text: string, sizePx: number, widthPx: number): number {
  return Math.min(sizePx, (sizePx * widthPx) / textWidth(text, sizePx));
}

/** Height of a capital letter as a share of the font size. */
export const CAP_HEIGHT = 0.73;

function command(one: opentype.PathCommand): string {
  const at = (...values: number[]): string => values.map((value) => value.toFixed(1)).join(' ');
  switch (one.type) {
    case 'Z':
      return 'Z';
    case 'C':
      return `C${at(one.x1, one.y1, one.x2, one.y2, one.x, one.y)}`;
    case 'Q':
      return `Q${at(one.x1, one.y1, one.x, one.y)}`;
    default:
      return one.type + at(one.x, one.y);
  }
}

/**
 * SVG path data of a line of text whose baseline begins at (x, y). The numbers are written here: the library's
 * own toPathData writes NaN for a coordinate a hair away from a whole number.
 */
export function textPath(text: string, x: number, y: number, sizePx: number): string {
  let pen = x;
  const outlines = glyphs(text).map((glyph) => {
    const { commands } = glyph.getPath(pen, y, sizePx);
    pen += advance(glyph, sizePx);
    return commands.map(command).join('');
  });
  return outlines.join('');
}
