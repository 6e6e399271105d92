import type { Analysis } from '../../analysis/result.ts';

/** A place in the picture, from 0 to 1 across and down it. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const MIDDLE: Place = { x: 0.5, y: 0.5 };

/** The hips of the runner that is followed, from where the way to another one is short; the middle where they are not seen. */
export function hipsIn({ clip, series }: Analysis, frame: number): Place {
  const hips = (['left_hip', 'right_hip'] as const)
    .map((name) => series.points[name]?.at(frame) ?? null)
    .filter((point) => point !== null);
  if (hips.length === 0) return MIDDLE;
  const mean = (axis: 0 | 1): number => hips.reduce((sum, point) => sum + point[axis], 0) / hips.length;
  return { x: mean(0) / clip.widthPx, y: mean(1) / clip.heightPx };
}
