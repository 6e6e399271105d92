import type { Drawing } from '../../analysis/corrections/corrections.ts';
import type { Analysis } from '../../analysis/result.ts';
import { decimalText } from '../number-text.ts';
import type { PrintedNote } from '../printed-review.ts';
import {
  cropAround,
  extent,
  inPicture,
  PICTURE_HEIGHT_PX,
  PICTURE_WIDTH_PX,
  type Crop,
  type Extent,
} from './crop.ts';
import type { Sheet } from './draw-sheets.ts';
import { arc, dot, HAND_COLOUR, line } from './drawing.ts';
import { frameGeometry } from './frame-geometry.ts';
import { labelBox, labelSize } from './overlay-labels.ts';
import { titleStrip } from './overlay.ts';
import { angleDeg, add, subtract, unit, type Vector } from './vector.ts';

const WIDTH_PX = 5;
const END_PX = 7;
const ARC_PX = 56;

/** The pictures that coaches have drawn on, of the notes that have a drawing. */
export function drawnNotes(analysis: Analysis, notes: readonly PrintedNote[]): Sheet[] {
  return notes.flatMap((note, i) => drawnNote(analysis, note, i) ?? []);
}

function drawnNote(analysis: Analysis, { frame, drawing }: PrintedNote, index: number): Sheet | null {
  if (frame === null || drawing === null || frame >= analysis.clip.frames) return null;
  const crop = cropAround(withDrawing(runnerOrAll(analysis, frame), drawing), analysis.clip.widthPx);
  const title = { title: 'Drawn by the coach', subtitle: `picture ${frame + 1} of the clip` };
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH_PX}" height="${PICTURE_HEIGHT_PX}">` +
    `${drawingSvg(drawing, crop)}${titleStrip(title, HAND_COLOUR)}</svg>`;
  return { path: drawnNotePath(index), frameIndex: frame, crop, overlay: () => svg };
}

/** Relative to the report's folder; notes are counted as the report lists them. */
export function drawnNotePath(index: number): string {
  return `frames/note-${index + 1}.jpg`;
}

function runnerOrAll(analysis: Analysis, frameIndex: number): Extent {
  const { widthPx, heightPx } = analysis.clip;
  const geometry = frameGeometry(analysis, { foot: analysis.runner.nearSide ?? 'left', frameIndex });
  return extent(geometry) ?? { left: 0, right: widthPx, top: 0, ground: heightPx };
}

function withDrawing({ left, right, top, ground }: Extent, { points }: Drawing): Extent {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(left, ...xs),
    right: Math.max(right, ...xs),
    top: Math.min(top, ...ys),
    ground: Math.max(ground, ...ys),
  };
}

function drawingSvg({ kind, points }: Drawing, crop: Crop): string {
  const at = points.map((point) => inPicture(crop, point));
  const lines = at.slice(1).map((point, i) => line(at[i], point, HAND_COLOUR, WIDTH_PX));
  const ends = at.map((point) => dot(point, END_PX, HAND_COLOUR));
  const [one, corner, other] = at;
  return [...lines, kind === 'angle' ? angleSvg([one, corner, other]) : '', ...ends].join('');
}

/** The arc and its degrees, beside the corner on the side that the angle opens to. */
function angleSvg(points: readonly [Vector, Vector, Vector]): string {
  const degrees = angleDeg(points);
  if (degrees === null) return '';
  const [one, corner, other] = points;
  const [from, to] = [unit(subtract(one, corner)), unit(subtract(other, corner))];
  const text = `${decimalText(degrees, 0)}°`;
  const size = labelSize(text);
  const [x, y] = add(corner, [0.7 * ARC_PX * (from[0] + to[0]), 0.7 * ARC_PX * (from[1] + to[1])]);
  const left = Math.min(
    Math.max(x + (from[0] + to[0] < 0 ? -size.width - 12 : 12), 0),
    PICTURE_WIDTH_PX - size.width,
  );
  const box = { left, top: y - size.height / 2, ...size };
  return (
    arc(corner, from, to, ARC_PX, HAND_COLOUR) + labelBox({ text, anchor: [left + size.width / 2, y] }, box)
  );
}
