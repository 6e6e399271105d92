import { svgNumber } from './plot.ts';

export type SymbolShape = 'circle' | 'triangle' | 'triangle-down' | 'diamond' | 'square';

/** Corners on a circle of radius 1, x right, y down. */
const CORNERS: Readonly<Record<Exclude<SymbolShape, 'circle'>, readonly (readonly [number, number])[]>> = {
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
};

export function symbol(shape: SymbolShape, x: number, y: number, radius: number, className: string): string {
  if (shape === 'circle') {
    return `<circle class="${className}" cx="${svgNumber(x)}" cy="${svgNumber(y)}" r="${svgNumber(radius)}"/>`;
  }
  const corners = CORNERS[shape].map(
    ([dx, dy]) => `${svgNumber(x + dx * radius)},${svgNumber(y + dy * radius)}`,
  );
  return `<polygon class="${className}" points="${corners.join(' ')}"/>`;
}
