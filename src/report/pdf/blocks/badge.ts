import type { SaidGrade } from '../../../analysis/faults/said-grade.ts';
import { GRADE_ICON, ICON_SIZE } from '../../grade-icon.ts';
import { PALETTE, type ColourName } from '../../palette.ts';
import { GRADE_WORD } from '../../words.ts';
import type { Sheet } from '../sheet.ts';
import type { Block } from './block.ts';
import { paragraph, type TextStyle } from './paragraph.ts';

const COLOUR: Readonly<Record<SaidGrade, ColourName>> = {
  none: 'none',
  mild: 'mild',
  moderate: 'moderate',
  severe: 'severe',
  'none-or-mild': 'open',
  'mild-or-worse': 'mild',
  'moderate-or-severe': 'moderate',
  'not-resolvable': 'open',
};

function icon(sheet: Sheet, grade: SaidGrade, x: number, y: number, size: number): void {
  const colour = PALETTE[COLOUR[grade]];
  sheet.doc
    .save()
    .translate(x, y)
    .scale(size / ICON_SIZE)
    .lineWidth(2)
    .lineCap('round');
  for (const { className, d } of GRADE_ICON[grade]) {
    sheet.doc.path(d);
    if (className === 'solid') sheet.doc.fill(colour);
    else sheet.doc.stroke(className === 'cut' ? PALETTE.paper : colour);
  }
  sheet.doc.restore();
}

/** The grade as shape, colour and word, followed by how sure it is. */
export function gradeBlock(grade: SaidGrade, sureness: string, style: TextStyle): Block {
  const size = 1.25 * style.size;
  const indent = size + 4;
  const words = paragraph(
    [{ text: `${GRADE_WORD[grade]}  `, strong: true, colour: COLOUR[grade] }, { text: sureness }],
    style,
  );
  return {
    gap: style.gap,
    height: (sheet, width) => words.height(sheet, width - indent),
    draw: (sheet, { x, y, width }) => {
      sheet.decorate(() => {
        icon(sheet, grade, x, y, size);
      });
      words.draw(sheet, { x: x + indent, y, width: width - indent });
    },
  };
}
