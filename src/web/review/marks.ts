import type { Corrections, Drawing } from '../../analysis/corrections/corrections.ts';
import { HAND_COLOUR } from '../../report/frames/drawing.ts';
import { angleDeg, subtract, unit } from '../../report/frames/vector.ts';
import type { DrawMarks } from '../player/overlay-canvas.tsx';
import type { Pen } from '../player/pen.ts';
import type { Sketch } from './drawing.ts';

const DIAMOND_PX = 7;
const ARC_PX = 24;
const STYLE = { colour: HAND_COLOUR, widthPx: 3 };

function draw(pen: Pen, { kind, points }: Drawing): void {
  for (let i = 1; i < points.length; i += 1) pen.line(points[i - 1], points[i], STYLE);
  if (kind === 'line') return;
  const [one, corner, other] = points;
  const degrees = angleDeg(points);
  if (degrees === null) return;
  pen.arc(corner, unit(subtract(one, corner)), unit(subtract(other, corner)), ARC_PX, STYLE);
  pen.label(`${Math.round(degrees)}°`, corner, [ARC_PX, -ARC_PX]);
}

/** Draws what a coach has put on the picture, told apart from what the machine found. */
export function marksOf(
  { keypoints, notes }: Pick<Corrections, 'keypoints' | 'notes'>,
  sketch: Sketch | null,
): DrawMarks {
  return (pen, frame) => {
    for (const point of keypoints) {
      if (point.frame !== frame) continue;
      pen.diamond([point.x, point.y], DIAMOND_PX, { colour: HAND_COLOUR, widthPx: 2.5 });
    }
    for (const note of notes) if (note.frame === frame && note.drawing !== null) draw(pen, note.drawing);
    if (sketch?.frame === frame) draw(pen, sketch.drawing);
  };
}
