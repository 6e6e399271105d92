/** Somebody in a picture, as the circle around the whole body with the middle of the hips in its centre. */
export interface Person {
  xPx: number;
  yPx: number;
  /** About half the height of a person who stands. */
  radiusPx: number;
  score: number;
}

/** Where somebody is expected, without a detection behind it. */
export type Region = Omit<Person, 'score'>;

export function scaleRegion(region: Region, factor: number): Region {
  return { xPx: region.xPx * factor, yPx: region.yPx * factor, radiusPx: region.radiusPx * factor };
}

/** Distance of two centres in radii of the second. */
export function distanceInRadii(point: { xPx: number; yPx: number }, region: Region): number {
  return Math.hypot(point.xPx - region.xPx, point.yPx - region.yPx) / region.radiusPx;
}
