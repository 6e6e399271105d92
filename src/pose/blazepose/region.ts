import type { Region } from '../people/person.ts';
import type { Square } from './crop.ts';

/** Side of the crop over the diameter of the circle around the body, as in BlazePose's own region of interest. */
const CROP_MARGIN = 1.25;

export function cropSidePx(radiusPx: number): number {
  return 2 * radiusPx * CROP_MARGIN;
}

/** The crop in which the landmark network looks for a person, turned as the body leans. */
export function squareAt({ xPx, yPx, radiusPx, leanRad, mirrored }: Region): Square {
  return { xPx, yPx, sidePx: cropSidePx(radiusPx), rotation: leanRad, mirrored };
}
