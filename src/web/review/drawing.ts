import type { Drawing, DrawnPixel } from '../../analysis/corrections/corrections.ts';
import { add, scaled, type Vector } from '../../report/frames/vector.ts';
import type { ViewBox } from '../player/view-box.ts';
import { TEXT } from '../text.ts';
import type { Grip } from './grips.ts';

/** A drawing that is being made, and the frame it is on. */
export interface Sketch {
  readonly frame: number;
  readonly drawing: Drawing;
  /** Whether a hand has moved any of its points: as it begins, a drawing says nothing about the picture. */
  readonly placed: boolean;
}

/** Of the width of the part of the picture that is looked at. */
const FIRST_REACH = 0.15;

/** A drawing to begin with, in the middle of a part of the picture. */
export function firstDrawing(kind: Drawing['kind'], { x, y, width, height }: ViewBox): Drawing {
  const middle: Vector = [x + width / 2, y + height / 2];
  const reach = FIRST_REACH * width;
  const at = (dx: number, dy: number): DrawnPixel => {
    const [px, py] = add(middle, scaled([dx, dy], reach));
    return [Math.round(px), Math.round(py)];
  };
  return kind === 'line'
    ? { kind, points: [at(-1, 0), at(1, 0)] }
    : { kind, points: [at(0, -1), at(0, 0), at(1, 0)] };
}

/** The drawing with one of its points elsewhere. */
export function withDrawnPoint(drawing: Drawing, index: number, at: DrawnPixel): Drawing {
  const points = drawing.points.map((point, i) => (i === index ? at : point));
  return { kind: drawing.kind, points } as unknown as Drawing;
}

/** A drawing once a hand has put one of its points elsewhere. */
export function withPlacedPoint(sketch: Sketch, index: number, at: DrawnPixel): Sketch {
  return { ...sketch, drawing: withDrawnPoint(sketch.drawing, index, at), placed: true };
}

/** The points of a drawing as something to take; their ids are their places in it. */
export function sketchGrips({ kind, points }: Drawing): Grip[] {
  const names: readonly string[] = TEXT.review.notes.points[kind];
  return points.map((at, i) => ({ id: String(i), name: names[i], at }));
}
