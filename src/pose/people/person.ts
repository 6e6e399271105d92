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

/** Where somebody is to be looked at. */
export interface Region extends Circle {
  /** The picture is shown to the network in a mirror. Results are in the picture as it is. */
  mirrored: boolean;
}

export function scaleCircle<C extends Circle>(circle: C, factor: number): C {
  const { xPx, yPx, radiusPx } = circle;
  return { ...circle, xPx: xPx * factor, yPx: yPx * factor, radiusPx: radiusPx * factor };
}

/** Distance of two centres in radii of the second. */
export function distanceInRadii(point: { xPx: number; yPx: number }, circle: Circle): number {
  return Math.hypot(point.xPx - circle.xPx, point.yPx - circle.yPx) / circle.radiusPx;
}
