import type { Side } from '../../analysis/pose-track.ts';
import { DIMENSION_COLOUR, HALO_COLOUR, line, SIDE_COLOUR } from '../frames/drawing.ts';
import { FAR_DASH } from '../frames/overlay-layers.ts';
import { fittedSize, textPath, textWidth } from '../frames/text-path.ts';
import type { Caption, EventCell } from './caption.ts';

/** The strip is laid out at this height and drawn at the size of the video. */
const HEIGHT = 119;
const EDGE = 12;
const CELL = { top: 56, height: 54, gap: 6, padding: 7, textSize: 18 } as const;

const QUIET = '#98a4ae';
const CELL_STYLE: Readonly<Record<EventCell['state'], { box: string; text: string }>> = {
  ahead: { box: 'fill="none" stroke="#3a444d"', text: QUIET },
  now: { box: `fill="${DIMENSION_COLOUR}"`, text: HALO_COLOUR },
  past: { box: 'fill="#323c45"', text: '#ffffff' },
  absent: { box: 'fill="none"', text: QUIET },
};

function centred(text: string, middle: number, baseline: number, width: number, colour: string): string {
  if (text === '') return '';
  const size = fittedSize(text, CELL.textSize, width);
  const start = middle - textWidth(text, size) / 2;
  return `<path d="${textPath(text, start, baseline, size)}" fill="${colour}"/>`;
}

function eventCell({ name, detail, state }: EventCell, left: number, width: number): string {
  const style = CELL_STYLE[state];
  const [middle, room] = [left + width / 2, width - 2 * CELL.padding];
  return (
    `<rect x="${left.toFixed(1)}" y="${CELL.top}" width="${width.toFixed(1)}" height="${CELL.height}" rx="6" ` +
    `${style.box}/>` +
    centred(name, middle, CELL.top + 22, room, style.text) +
    centred(detail, middle, CELL.top + 44, room, style.text)
  );
}

/** The colour and the line of the leg that stands, as the skeleton draws it. */
function legSample(foot: Side, nearSide: Side): string {
  return (
    `<rect width="8" height="${HEIGHT}" fill="${SIDE_COLOUR[foot]}"/>` +
    line([26, 29], [86, 29], SIDE_COLOUR[foot], 7, foot === nearSide ? '' : FAR_DASH)
  );
}

function headline({ foot, title, speed }: Caption, nearSide: Side, width: number): string {
  const speedStart = width - EDGE - textWidth(speed, 20);
  const start = foot === null ? 2 * EDGE : 102;
  const size = fittedSize(title, 28, speedStart - start - EDGE);
  return (
    (foot === null ? '' : legSample(foot, nearSide)) +
    `<path d="${textPath(title, start, 39, size)}" fill="#fff"/>` +
    `<path d="${textPath(speed, speedStart, 37, 20)}" fill="${QUIET}"/>`
  );
}

/** The words above the picture: which foot stands, how slow it is shown, and the events as they happen. */
export function stripSvg(
  caption: Caption,
  nearSide: Side,
  size: { widthPx: number; heightPx: number },
): string {
  const width = (size.widthPx * HEIGHT) / size.heightPx;
  const step = (width - 2 * EDGE + CELL.gap) / caption.cells.length;
  const cells = caption.cells.map((cell, i) => eventCell(cell, EDGE + i * step, step - CELL.gap));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.widthPx}" height="${size.heightPx}" ` +
    `viewBox="0 0 ${width.toFixed(2)} ${HEIGHT}">` +
    `<rect width="100%" height="100%" fill="${HALO_COLOUR}"/>` +
    `${headline(caption, nearSide, width)}${cells.join('')}</svg>`
  );
}
