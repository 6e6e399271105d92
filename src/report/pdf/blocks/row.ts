import { columns, tagged } from './arrange.ts';
import type { Block } from './block.ts';

const PADDING = 3;
const BETWEEN = 8;

export interface Cell {
  readonly block: Block;
  readonly share: number;
  readonly heading?: boolean;
}

/** A row of a table with a rule under it. */
export function row(cells: readonly Cell[]): Block {
  const parts = columns({
    blocks: cells.map(({ block, heading }) => tagged(heading === true ? 'TH' : 'TD', block)),
    shares: cells.map(({ share }) => share),
    between: BETWEEN,
    gap: 0,
  });
  return tagged('TR', {
    gap: 0,
    height: (sheet, width) => parts.height(sheet, width) + 2 * PADDING,
    draw: (sheet, { x, y, width }) => {
      parts.draw(sheet, { x, y: y + PADDING, width });
      sheet.rule(x, y + parts.height(sheet, width) + 2 * PADDING - 0.6, width, 'rule');
    },
  });
}
