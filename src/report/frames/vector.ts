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
