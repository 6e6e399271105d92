import type { Pixel } from '../camera.ts';
import type { Vector } from '../kinematics/vector.ts';
import { between, minus, plus } from '../kinematics/vector.ts';

/** Puts a point of the body (metres) into the picture. */
export type Placing = (at: Vector) => Pixel;

/** Half width of a limb to its front and back at a share of its length, in metres. */
export type Section = readonly [share: number, front: number, back: number];

/** Corners of a limb from `a` down to `b`; the front is the side the runner faces when it hangs straight. */
export function limbOutline(a: Vector, b: Vector, sections: readonly Section[]): Vector[] {
  const along = minus(b, a);
  const length = Math.hypot(along.x, along.y);
  const front = { x: -along.y / length, y: along.x / length };
  const side = (share: number, width: number): Vector =>
    plus(between(a, b, share), { x: front.x * width, y: front.y * width });
  return [
    ...sections.map(([share, width]) => side(share, width)),
    ...sections.toReversed().map(([share, , width]) => side(share, -width)),
  ];
}

/** A closed smooth line through the points: Catmull-Rom as Bezier curves. */
export function smoothPath(points: readonly Vector[], place: Placing): string {
  const pixels = points.map(place);
  const at = (i: number): Pixel => pixels.at(i % pixels.length) ?? [0, 0];
  const start = at(0);
  const curves = pixels.map((p1, i) => {
    const [p0, p2, p3] = [at(i - 1), at(i + 1), at(i + 2)];
    const c1 = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6] as const;
    const c2 = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6] as const;
    return `C${xy(c1)} ${xy(c2)} ${xy(p2)}`;
  });
  return `M${xy(start)}${curves.join('')}Z`;
}

/** A closed line with straight sides. */
export function straightPath(points: readonly Vector[], place: Placing): string {
  return `M${points.map((point) => xy(place(point))).join('L')}Z`;
}

export function xy([x, y]: readonly [number, number]): string {
  return `${x.toFixed(2)},${y.toFixed(2)}`;
}
