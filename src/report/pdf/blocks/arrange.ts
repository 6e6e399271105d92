import { PALETTE, type ColourName } from '../../palette.ts';
import type { Sheet, Tag } from '../sheet.ts';
import type { Block } from './block.ts';

/** Blocks below each other that stay on one page. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const space = (i: number): number => (i === 0 ? 0 : blocks[i].gap);
  return {
    gap,
    height: (sheet, width) =>
      blocks.reduce((sum, block, i) => sum + space(i) + block.height(sheet, width), 0),
    draw: (sheet, { x, y, width }) => {
      let top = y;
      for (const [i, block] of blocks.entries()) {
        top += space(i);
        block.draw(sheet, { x, y: top, width });
        top += block.height(sheet, width);
      }
    },
  };
}

export interface Columns {
  readonly blocks: readonly Block[];
  /** Relative to each other. */
  readonly shares: readonly number[];
  readonly between: number;
  readonly gap: number;
  /** Halfway down the tallest instead of at its top. */
  readonly centred?: boolean;
}

function columnWidths({ shares, between }: Columns, width: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const room = width - between * (shares.length - 1);
  return shares.map((share) => (room * share) / all);
}

/** Blocks beside each other. Fewer blocks than shares leave the rest empty. */
export function columns(parts: Columns): Block {
  const { blocks, between, gap, centred = false } = parts;
  const heights = (sheet: Sheet, width: number): number[] => {
    const widths = columnWidths(parts, width);
    return blocks.map((block, i) => block.height(sheet, widths[i]));
  };
  return {
    gap,
    height: (sheet, width) => Math.max(0, ...heights(sheet, width)),
    draw: (sheet, { x, y, width }) => {
      const widths = columnWidths(parts, width);
      const all = heights(sheet, width);
      const tallest = Math.max(0, ...all);
      let left = x;
      for (const [i, block] of blocks.entries()) {
        const down = centred ? (tallest - all[i]) / 2 : 0;
        block.draw(sheet, { x: left, y: y + down, width: widths[i] });
        left += widths[i] + between;
      }
    },
  };
}

/** Blocks in rows of `across` equal columns. */
export function grid(blocks: readonly Block[], across: number, between: number, gap: number): Block[] {
  const shares = Array.from({ length: across }, () => 1);
  return Array.from({ length: Math.ceil(blocks.length / across) }, (_, row) =>
    columns({ blocks: blocks.slice(row * across, (row + 1) * across), shares, between, gap }),
  );
}

/** A block as an element of the structure that holds the elements in it. */
export function tagged(tag: Tag, block: Block): Block {
  return {
    ...block,
    draw: (sheet, place) => {
      sheet.within(tag, () => {
        block.draw(sheet, place);
      });
    },
  };
}

export interface Frame {
  readonly padding: number;
  readonly fill?: ColourName;
  readonly border?: ColourName;
  readonly gap: number;
}

const CORNER_RADIUS = 6;

/** A block on a panel of its own. */
export function panel(block: Block, { padding, fill = 'paper', border = fill, gap }: Frame): Block {
  const inner = (width: number): number => width - 2 * padding;
  const height = (sheet: Sheet, width: number): number => block.height(sheet, inner(width)) + 2 * padding;
  return {
    gap,
    height,
    draw: (sheet, { x, y, width }) => {
      sheet.decorate(() => {
        sheet.doc.roundedRect(x, y, width, height(sheet, width), CORNER_RADIUS);
        sheet.doc.lineWidth(1).fillAndStroke(PALETTE[fill], PALETTE[border]);
      });
      block.draw(sheet, { x: x + padding, y: y + padding, width: inner(width) });
    },
  };
}

/** A block under a bar of colour, the sign of one foot. */
export function topped(block: Block, colour: ColourName): Block {
  const room = 7;
  return {
    ...block,
    height: (sheet, width) => room + block.height(sheet, width),
    draw: (sheet, { x, y, width }) => {
      sheet.rule(x, y, width, colour, 2);
      block.draw(sheet, { x, y: y + room, width });
    },
  };
}
