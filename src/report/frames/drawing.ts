import type { Side } from '../../analysis/pose-track.ts';
import { add, scaled, subtract, unit, type Vector } from './vector.ts';

/**
 * Colours safe for colour-blind readers (Okabe and Ito 2008, "Color Universal Design"): left blue and right
 * orange everywhere in the report.
 */
export const SIDE_COLOUR: Readonly<Record<Side, string>> = { left: '#56b4e9', right: '#e69f00' };
export const DIMENSION_COLOUR = '#f0e442';
/** Of all that a hand has put on the picture, told apart from what the machine found. */
export const HAND_COLOUR = '#cc79a7';
export const HALO_COLOUR = '#11161b';
export const LIGHT_COLOUR = '#ffffff';

function n(value: number): string {
  return String(Number(value.toFixed(1)) + 0);
}

/** A line with a dark halo, so that it stands out on any picture. */
export function line(from: Vector, to: Vector, colour: string, widthPx: number, dash = ''): string {
  const ends = `x1="${n(from[0])}" y1="${n(from[1])}" x2="${n(to[0])}" y2="${n(to[1])}" stroke-linecap="round"`;
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return (
    `<line ${ends} stroke="${HALO_COLOUR}" stroke-opacity="0.65" stroke-width="${n(widthPx + 5)}"/>` +
    `<line ${ends} stroke="${colour}" stroke-width="${n(widthPx)}"${dashes}/>`
  );
}

export function dot(at: Vector, radiusPx: number, fill: string): string {
  return (
    `<circle cx="${n(at[0])}" cy="${n(at[1])}" r="${n(radiusPx)}" fill="${fill}" stroke="${HALO_COLOUR}" ` +
    `stroke-width="2.5"/>`
  );
}

/** The mark of a centre of mass: a circle in black and white quarters. */
export function quarteredCircle(at: Vector, radiusPx: number): string {
  const [x, y, r] = [at[0], at[1], radiusPx];
  const quarter = (dx: number, dy: number): string =>
    `M${n(x)} ${n(y)}L${n(x + dx * r)} ${n(y)}A${n(r)} ${n(r)} 0 0 ${dx === dy ? 1 : 0} ${n(x)} ${n(y + dy * r)}Z`;
  return (
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r + 3)}" fill="${HALO_COLOUR}"/>` +
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${LIGHT_COLOUR}"/>` +
    `<path d="${quarter(1, 1)}${quarter(-1, -1)}" fill="${HALO_COLOUR}"/>`
  );
}

function arrowHead(tip: Vector, direction: Vector, sizePx: number): string {
  const back = add(tip, scaled(direction, -sizePx));
  const side = scaled([-direction[1], direction[0]], sizePx * 0.45);
  const corners = [tip, add(back, side), subtract(back, side)].map((p) => `${n(p[0])},${n(p[1])}`);
  return `<polygon points="${corners.join(' ')}" fill="${DIMENSION_COLOUR}" stroke="${HALO_COLOUR}"/>`;
}

/** A dimension line between two points, with ticks across both ends and arrow heads where there is room. */
export function dimension(from: Vector, to: Vector): string {
  const direction = unit(subtract(to, from));
  const across = scaled([-direction[1], direction[0]], 11);
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]) > 44;
  const ticks = [from, to].map((end) => line(subtract(end, across), add(end, across), DIMENSION_COLOUR, 3));
  const heads = long ? arrowHead(to, direction, 15) + arrowHead(from, scaled(direction, -1), 15) : '';
  return line(from, to, DIMENSION_COLOUR, 3) + ticks.join('') + heads;
}

/** An arc around a point from one direction to another, the short way round. */
export function arc(
  at: Vector,
  from: Vector,
  to: Vector,
  radiusPx: number,
  colour = DIMENSION_COLOUR,
): string {
  const [start, end] = [add(at, scaled(from, radiusPx)), add(at, scaled(to, radiusPx))];
  const sweep = from[0] * to[1] - from[1] * to[0] > 0 ? 1 : 0;
  const r = n(radiusPx);
  const path = `d="M${n(start[0])} ${n(start[1])}A${r} ${r} 0 0 ${sweep} ${n(end[0])} ${n(end[1])}" fill="none"`;
  return (
    `<path ${path} stroke="${HALO_COLOUR}" stroke-opacity="0.65" stroke-width="9"/>` +
    `<path ${path} stroke="${colour}" stroke-width="4"/>`
  );
}
