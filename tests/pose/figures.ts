import type { Pose } from '../../src/analysis/keypoints.ts';
import { circleOf } from '../../src/pose/people/body-points.ts';
import type { Sighting } from '../../src/pose/people/look-around.ts';

/** Trunk, thigh and shank of the stick figures, in units of their size. */
const SEGMENT = 0.5;

export interface FigureOptions {
  xPx: number;
  yPx?: number;
  sizePx?: number;
  /** Angle of the left leg from the vertical; the right one has the opposite. */
  legSwingDeg?: number;
  score?: number;
}

/** A person as a stick figure: shoulders over hips, straight legs. */
export function figure({
  xPx,
  yPx = 300,
  sizePx = 100,
  legSwingDeg = 0,
  score = 0.99,
}: FigureOptions): Sighting {
  const segment = SEGMENT * sizePx;
  const point = (name: string, x: number, y: number): Pose['keypoints'][number] => ({ name, x, y, score });
  const leg = (side: 'left' | 'right', angleDeg: number): Pose['keypoints'] => {
    const angle = (angleDeg * Math.PI) / 180;
    const along = (length: number): [number, number] => [
      xPx + length * Math.sin(angle),
      yPx + length * Math.cos(angle),
    ];
    return [
      point(`${side}_shoulder`, xPx, yPx - segment),
      point(`${side}_hip`, xPx, yPx),
      point(`${side}_knee`, ...along(segment)),
      point(`${side}_ankle`, ...along(2 * segment)),
    ];
  };
  const pose = { score, keypoints: [...leg('left', legSwingDeg), ...leg('right', -legSwingDeg)] };
  const circle = circleOf(pose);
  if (circle === null) throw new Error('A figure has hips, shoulders and legs.');
  return { circle, pose };
}
