import type { ColourName } from '../../palette.ts';
import type { Sheet, Tag } from '../sheet.ts';
import type { Run } from '../text-lines.ts';
import type { Block } from './block.ts';

export interface TextStyle {
  readonly size: number;
  readonly strong?: boolean;
  readonly colour?: ColourName;
  readonly tag: Tag;
  readonly gap: number;
  readonly keepWithNext?: boolean;
}

export const TEXT = {
  title: { size: 10, strong: true, colour: 'soft', tag: 'H1', gap: 0 },
  headline: { size: 19, strong: true, tag: 'P', gap: 6 },
  detail: { size: 11.5, tag: 'P', gap: 6 },
  section: { size: 15, strong: true, tag: 'H2', gap: 22, keepWithNext: true },
  heading: { size: 11.5, strong: true, tag: 'H3', gap: 12, keepWithNext: true },
  subheading: { size: 9.5, strong: true, tag: 'H4', gap: 0 },
  body: { size: 9.5, tag: 'P', gap: 5 },
  small: { size: 8.5, tag: 'P', gap: 4 },
  note: { size: 8, colour: 'soft', tag: 'P', gap: 4 },
  caption: { size: 7.5, colour: 'soft', tag: 'Caption', gap: 4 },
  cell: { size: 7, tag: 'P', gap: 0 },
  fine: { size: 6.3, colour: 'soft', tag: 'P', gap: 1 },
} as const satisfies Record<string, TextStyle>;

const LINE_HEIGHT = 1.36;
/** Where the baseline lies in its line. */
const BASELINE = 1.02;

function runsOf(content: string | readonly Run[], style: TextStyle): Run[] {
  const runs = typeof content === 'string' ? [{ text: content }] : content;
  const { strong = false, colour = 'ink' } = style;
  return runs.map((run) => ({ strong, colour, ...run }));
}

/** Text over as many lines as it takes. */
export function paragraph(content: string | readonly Run[], style: TextStyle): Block {
  const runs = runsOf(content, style);
  const { size, tag, gap, keepWithNext = false } = style;
  const lines = (sheet: Sheet, width: number) => sheet.lines(runs, width, size);
  return {
    gap,
    keepWithNext,
    height: (sheet, width) => lines(sheet, width).length * size * LINE_HEIGHT,
    draw: (sheet, { x, y, width }) => {
      sheet.mark(tag, () => {
        for (const [i, { pieces }] of lines(sheet, width).entries()) {
          const baseline = y + (i * LINE_HEIGHT + BASELINE) * size;
          for (const piece of pieces) sheet.write(piece.text, x + piece.x, baseline, size, piece.run);
        }
      });
    },
  };
}
