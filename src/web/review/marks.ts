import type { Corrections } from '../../analysis/corrections/corrections.ts';
import { DIMENSION_COLOUR } from '../../report/frames/drawing.ts';
import type { DrawMarks } from '../player/overlay-canvas.tsx';

const DIAMOND_PX = 7;

/** Draws what a coach has put on the picture, told apart from what the machine found. */
export function marksOf({ keypoints }: Pick<Corrections, 'keypoints'>): DrawMarks {
  return (pen, frame) => {
    for (const point of keypoints) {
      if (point.frame !== frame) continue;
      pen.diamond([point.x, point.y], DIAMOND_PX, { colour: DIMENSION_COLOUR, widthPx: 2 });
    }
  };
}
