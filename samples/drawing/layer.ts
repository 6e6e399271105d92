import { svgToRgba } from '../../src/report/raster.ts';
import type { Pixel } from '../camera.ts';

/** A rectangle of whole pixels within the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest box around the points, with a margin, cut off at the picture's edge; null when nothing is in it. */
export function boxAround(
  points: readonly Pixel[],
  marginPx: number,
  widthPx: number,
  heightPx: number,
): Box | null {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.max(0, Math.floor(Math.min(...xs) - marginPx));
  const y = Math.max(0, Math.floor(Math.min(...ys) - marginPx));
  const width = Math.min(widthPx, Math.ceil(Math.max(...xs) + marginPx)) - x;
  const height = Math.min(heightPx, Math.ceil(Math.max(...ys) + marginPx)) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

export function svgOf(inside: string, { x, y, width, height }: Box): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="${x} ${y} ${width} ${height}">${inside}</svg>`
  );
}

/** Lays an SVG over part of a picture (packed RGB), in place. */
export async function layOver(picture: Uint8Array, widthPx: number, inside: string, box: Box): Promise<void> {
  const { data } = await svgToRgba(svgOf(inside, box));
  let from = 0;
  for (let row = 0; row < box.height; row += 1) {
    let to = 3 * ((box.y + row) * widthPx + box.x);
    for (let column = 0; column < box.width; column += 1, from += 4, to += 3) {
      const alpha = data[from + 3] ?? 0;
      if (alpha === 0) continue;
      for (let c = 0; c < 3; c += 1) {
        const under = picture[to + c] ?? 0;
        picture[to + c] = under + (((data[from + c] ?? 0) - under) * alpha) / 255 + 0.5;
      }
    }
  }
}
