import type { Region } from '../people/person.ts';
import type { Square } from './crop.ts';

/** Side of the crop over the diameter of the circle around the body. */
const CROP_MARGIN = 1.25;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The crop in which the landmark network looks for a person: around the middle of the hips, as large as the circle
 * through the point on its rim, and turned so that the rim's point is straight above.
 */
export function squareOf(hips: Point, rim: Point): Square {
  const radiusPx = Math.hypot(rim.x - hips.x, rim.y - hips.y);
  const angle = Math.PI / 2 - Math.atan2(hips.y - rim.y, rim.x - hips.x);
  return { xPx: hips.x, yPx: hips.y, sidePx: 2 * radiusPx * CROP_MARGIN, rotation: withinHalfTurn(angle) };
}

/** An upright crop around a place where a person is expected. */
export function squareAt({ xPx, yPx, radiusPx }: Region): Square {
  return { xPx, yPx, sidePx: 2 * radiusPx * CROP_MARGIN, rotation: 0 };
}

function withinHalfTurn(angle: number): number {
  return angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI));
}
