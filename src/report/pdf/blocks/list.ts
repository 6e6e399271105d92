import type { Run } from '../text-lines.ts';
import { stack, tagged } from './arrange.ts';
import type { Block } from './block.ts';
import { paragraph, type TextStyle } from './paragraph.ts';

const INDENT = 1.5;

/** One entry, its marker hanging to the left. */
export function listItem(marker: string, content: string | readonly Run[], style: TextStyle): Block {
  const indent = INDENT * style.size;
  const body = paragraph(content, { ...style, tag: 'LBody' });
  const label = paragraph(marker, { ...style, tag: 'Lbl' });
  return tagged('LI', {
    gap: style.gap,
    height: (sheet, width) => body.height(sheet, width - indent),
    draw: (sheet, { x, y, width }) => {
      label.draw(sheet, { x, y, width: indent });
      body.draw(sheet, { x: x + indent, y, width: width - indent });
    },
  });
}

export function bullets(items: readonly string[], style: TextStyle): Block[] {
  return items.map((item) => listItem('•', item, style));
}

/** A list that stays on one page. */
export function shortList(items: readonly string[], style: TextStyle): Block {
  return tagged('L', stack(bullets(items, style), style.gap));
}
