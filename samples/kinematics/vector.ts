/** A point or displacement in the plane of running, in metres: x forward, y up. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}

export function plus(a: Vector, b: Vector): Vector {
  return { x: a.x + b.x, y: a.y + b.y };
}

export function minus(a: Vector, b: Vector): Vector {
  return { x: a.x - b.x, y: a.y - b.y };
}

/** The point `share` of the way from `a` to `b`. */
export function between(a: Vector, b: Vector, share: number): Vector {
  return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}

/** `v` turned so that what pointed forward points up by `deg`. */
export function turned(v: Vector, deg: number): Vector {
  const cos = Math.cos(radians(deg));
  const sin = Math.sin(radians(deg));
  return { x: v.x * cos - v.y * sin, y: v.x * sin + v.y * cos };
}

/** What hangs `length` below a joint, swung forward by `deg`. */
export function hanging(length: number, deg: number): Vector {
  return { x: length * Math.sin(radians(deg)), y: -length * Math.cos(radians(deg)) };
}

export function radians(deg: number): number {
  return (deg * Math.PI) / 180;
}

export function degrees(rad: number): number {
  return (rad * 180) / Math.PI;
}
