import type { Camera } from '../camera.ts';
import { xy } from './outline.ts';

const MARK_EVERY_M = 0.7;
const MARK_LENGTH_M = 0.1;
const HALF_WIDTH_M = 0.2;
const HALF_LENGTH_M = 1;

/** Marks printed on the belt, which has run `beltM` metres backwards. */
export function drawBeltMarks(camera: Camera, beltM: number): string {
  const first = -HALF_LENGTH_M - (beltM % MARK_EVERY_M);
  const marks: string[] = [];
  for (let x = first; x < HALF_LENGTH_M; x += MARK_EVERY_M) {
    const from = Math.max(x, -HALF_LENGTH_M);
    const to = Math.min(x + MARK_LENGTH_M, HALF_LENGTH_M);
    if (to <= from) continue;
    const corners = [
      camera.pixel({ x: from, y: 0 }, -HALF_WIDTH_M),
      camera.pixel({ x: to, y: 0 }, -HALF_WIDTH_M),
      camera.pixel({ x: to, y: 0 }, HALF_WIDTH_M),
      camera.pixel({ x: from, y: 0 }, HALF_WIDTH_M),
    ];
    marks.push(`<polygon points="${corners.map(xy).join(' ')}" fill="rgb(58,60,64)"/>`);
  }
  return marks.join('');
}
