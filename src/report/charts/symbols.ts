import type { CircleShape, Point, PolygonShape } from './shape.ts';

export type SymbolShape = 'circle' | 'triangle' | 'triangle-down' | 'diamond' | 'square' | 'octagon';

/** Corners on a circle of radius 1, x right, y down. */
const CORNERS: Readonly<Record<Exclude<SymbolShape, 'circle'>, readonly Point[]>> = {
  triangle: [
    [0, -1.1],
    [1, 0.75],
    [-1, 0.75],
  ],
  'triangle-down': [
    [0, 1.1],
    [1, -0.75],
    [-1, -0.75],
  ],
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  octagon: [
    [-0.42, -1],
    [0.42, -1],
    [1, -0.42],
    [1, 0.42],
    [0.42, 1],
    [-0.42, 1],
    [-1, 0.42],
    [-1, -0.42],
  ],
};

export function symbol(
  shape: SymbolShape,
  x: number,
  y: number,
  radius: number,
  className: string,
): CircleShape | PolygonShape {
  if (shape === 'circle') return { kind: 'circle', centre: [x, y], radius, className };
  const points = CORNERS[shape].map(([dx, dy]): Point => [x + dx * radius, y + dy * radius]);
  return { kind: 'polygon', points, className };
}
