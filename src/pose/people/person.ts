import type { PixelScale } from '../source.ts';

export interface PointPx {
  x: number;
  y: number;
}

/** The circle around a whole body, with the middle of the hips in its centre. */
export interface Circle {
  xPx: number;
  yPx: number;
  /** About half the height of a person who stands. */
  radiusPx: number;
  /** How far the body leans, radians, to the right of the picture +. */
  leanRad: number;
}

/** Somebody found in a picture. */
export interface Person extends Circle {
  score: number;
}

/** From the two points the detection network gives: the middle of the hips, and one on the circle straight above. */
export function personAround(hips: PointPx, rim: PointPx, score: number): Person {
  const [across, up] = [rim.x - hips.x, hips.y - rim.y];
  const [radiusPx, leanRad] = [Math.hypot(across, up), Math.atan2(across, up)];
  return { xPx: hips.x, yPx: hips.y, radiusPx, leanRad, score };
}

/** Where somebody is to be looked at. */
export interface Region extends Circle {
  /** The picture is shown to the network in a mirror. Results are in the picture as it is. */
  mirrored: boolean;
}

/** The circle in another picture of the same. */
export function scaleCircle({ xPx, yPx, radiusPx, leanRad }: Circle, scale: PixelScale): Circle {
  const radiusScale = Math.sqrt(scale.x * scale.y);
  return { xPx: xPx * scale.x, yPx: yPx * scale.y, radiusPx: radiusPx * radiusScale, leanRad };
}

/** Distance of two centres in radii of the second. */
export function distanceInRadii(point: { xPx: number; yPx: number }, circle: Circle): number {
  return Math.hypot(point.xPx - circle.xPx, point.yPx - circle.yPx) / circle.radiusPx;
}
