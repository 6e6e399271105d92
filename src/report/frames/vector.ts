/** A point or direction in the picture: x right, y down, pixels. */
export type Vector = readonly [x: number, y: number];

export function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1]];
}

export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1]];
}

export function scaled(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1];
}

export function length(a: Vector): number {
  return Math.hypot(a[0], a[1]);
}

/** Length 1; the zero vector stays zero. */
export function unit(a: Vector): Vector {
  const size = length(a);
  return size === 0 ? a : scaled(a, 1 / size);
}

/** The angle at a corner, between 0 and 180; null where a way from the corner has no length. */
export function angleDeg([one, corner, other]: readonly [Vector, Vector, Vector]): number | null {
  const [a, b] = [subtract(one, corner), subtract(other, corner)];
  if (length(a) === 0 || length(b) === 0) return null;
  const cosine = dot(unit(a), unit(b));
  return (Math.acos(Math.min(Math.max(cosine, -1), 1)) * 180) / Math.PI;
}
