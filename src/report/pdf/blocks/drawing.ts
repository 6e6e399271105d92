import { CHART_STYLE, type Paint, type ShapeStyle } from '../../charts/chart-style.ts';
import type { Drawing, Shape, TextShape } from '../../charts/shape.ts';
import { PALETTE, type ColourName } from '../../palette.ts';
import type { Sheet } from '../sheet.ts';
import type { Block } from './block.ts';

type Look = ShapeStyle & { readonly side: ColourName };

/** What the classes of a shape say about its look, a later row of the table winning. */
function lookOf({ className }: Shape): Look {
  const classes = className.split(' ');
  const rows = Object.entries(CHART_STYLE).filter(([name]) => classes.includes(name));
  const merged = rows.reduce<ShapeStyle>((all, [, style]) => ({ ...all, ...style }), {});
  const side = classes.includes('right') ? 'right' : 'left';
  const dash = classes.includes('far') ? (merged.farDash ?? merged.dash) : merged.dash;
  return { ...merged, ...(dash === undefined ? {} : { dash }), side };
}

function colourOf(paint: Paint | undefined, side: ColourName): string | null {
  if (paint === undefined || paint === 'clear') return null;
  return PALETTE[paint === 'side' ? side : paint];
}

function trace({ doc }: Sheet, shape: Exclude<Shape, TextShape>): void {
  switch (shape.kind) {
    case 'line':
      doc.moveTo(...shape.from).lineTo(...shape.to);
      return;
    case 'path':
      doc.path(shape.d);
      return;
    case 'polygon':
      doc.polygon(...shape.points.map(([x, y]) => [x, y]));
      return;
    case 'circle':
      doc.circle(...shape.centre, shape.radius);
      return;
    case 'rect':
      doc.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.cornerRadius);
  }
}

function paint(sheet: Sheet, shape: Exclude<Shape, TextShape>): void {
  const { doc } = sheet;
  const look = lookOf(shape);
  const [fill, stroke] = [colourOf(look.fill, look.side), colourOf(look.stroke, look.side)];
  doc
    .save()
    .opacity(look.opacity ?? 1)
    .lineWidth(look.strokeWidth ?? 1);
  doc.lineCap(look.roundEnds === true ? 'round' : 'butt');
  if (look.dash !== undefined) doc.dash(look.dash[0], { space: look.dash[1] });
  trace(sheet, shape);
  if (fill !== null && stroke !== null) doc.fillAndStroke(fill, stroke);
  else if (fill !== null) doc.fill(fill);
  else if (stroke !== null) doc.stroke(stroke);
  doc.restore();
}

const ANCHOR_SHARE = { start: 0, middle: 0.5, end: 1 } as const;

function letter(sheet: Sheet, shape: TextShape, ground: ColourName): void {
  const { fontSize = 12, bold = false, fill, halo, side } = lookOf(shape);
  const [x, y] = shape.at;
  const left = x - ANCHOR_SHARE[shape.anchor] * sheet.textWidth(shape.words, fontSize, bold);
  if (halo !== undefined)
    sheet.surround(shape.words, left, y, fontSize, { strong: bold, width: halo, colour: ground });
  const colour = fill === undefined || fill === 'clear' ? 'ink' : fill === 'side' ? side : fill;
  sheet.write(shape.words, left, y, fontSize, { strong: bold, colour });
}

/** A chart as wide as its place, at most `widest`, on the colour of the ground it stands on. */
export function drawingBlock(
  drawing: Drawing,
  gap: number,
  ground: ColourName = 'paper',
  widest = Infinity,
): Block {
  const scale = (width: number): number => Math.min(width, widest) / drawing.width;
  return {
    gap,
    height: (_, width) => drawing.height * scale(width),
    draw: (sheet, { x, y, width }) => {
      const content = (): void => {
        sheet.doc.save().translate(x, y).scale(scale(width));
        for (const shape of drawing.shapes) {
          if (shape.kind === 'text') letter(sheet, shape, ground);
          else paint(sheet, shape);
        }
        sheet.doc.restore();
      };
      sheet.mark('Figure', content, drawing.title);
    },
  };
}
