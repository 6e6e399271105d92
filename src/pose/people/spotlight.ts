import type { Picture } from '../source.ts';
import type { Region } from './person.ts';

/** The network sees black around every picture, so black is what it takes for "nothing here". */
const NOTHING = 0;

/** The picture with everything black but the square of the given half side, in radii, around the region. */
export function spotlight(picture: Picture, region: Region, halfSideRadii: number): Picture {
  const { widthPx, heightPx } = picture;
  const half = region.radiusPx * halfSideRadii;
  const left = clamp(region.xPx - half, widthPx);
  const right = clamp(region.xPx + half, widthPx);
  const top = clamp(region.yPx - half, heightPx);
  const bottom = clamp(region.yPx + half, heightPx);
  const data = new Uint8Array(picture.data.length).fill(NOTHING);
  for (let row = top; row < bottom; row++) {
    const start = (row * widthPx + left) * 3;
    const end = (row * widthPx + right) * 3;
    data.set(picture.data.subarray(start, end), start);
  }
  return { widthPx, heightPx, data };
}

function clamp(positionPx: number, sizePx: number): number {
  return Math.round(Math.min(Math.max(positionPx, 0), sizePx));
}
