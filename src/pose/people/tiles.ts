import type { Picture } from '../source.ts';

/** A square part of a picture, in its pixels. */
export interface Tile {
  xPx: number;
  yPx: number;
  widthPx: number;
  heightPx: number;
}

/**
 * The network that finds people sees a square of 224 px and finds nobody smaller than about 90 px in it, so a
 * person must fill two fifths of what it is shown. Neighbouring tiles overlap by more than half, so that
 * everybody is whole in one of them.
 */
const STEP = 0.45;
/** A picture hardly wider than high is shown whole. */
const NEARLY_SQUARE = 1.1;
const FINE_TILE = 0.55;

/** Tiles as large as the picture allows: people who fill most of its height, or of its width if it is upright. */
export function coarseTiles(picture: Picture): Tile[] {
  const { widthPx, heightPx } = picture;
  if (widthPx <= heightPx * NEARLY_SQUARE) return [{ xPx: 0, yPx: 0, widthPx, heightPx }];
  return squares(picture, heightPx);
}

/** Smaller tiles, for people far from the camera. */
export function fineTiles(picture: Picture): Tile[] {
  return squares(picture, Math.round(Math.min(picture.widthPx, picture.heightPx) * FINE_TILE));
}

function squares({ widthPx, heightPx }: Picture, sidePx: number): Tile[] {
  return offsets(heightPx, sidePx).flatMap((yPx) =>
    offsets(widthPx, sidePx).map((xPx) => ({ xPx, yPx, widthPx: sidePx, heightPx: sidePx })),
  );
}

function offsets(lengthPx: number, sidePx: number): number[] {
  const steps = Math.ceil((lengthPx - sidePx) / (sidePx * STEP));
  if (steps <= 0) return [0];
  return Array.from({ length: steps + 1 }, (_, step) => Math.round(((lengthPx - sidePx) * step) / steps));
}

/** The part of the picture within the tile, copied. */
export function cut(picture: Picture, tile: Tile): Picture {
  const { xPx, yPx, widthPx, heightPx } = tile;
  if (widthPx === picture.widthPx && heightPx === picture.heightPx) return picture;
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let row = 0; row < heightPx; row++) {
    const start = ((yPx + row) * picture.widthPx + xPx) * 3;
    data.set(picture.data.subarray(start, start + widthPx * 3), row * widthPx * 3);
  }
  return { widthPx, heightPx, data };
}

/** The tile around a point that stays within the picture. */
export function tileAround(picture: Picture, centre: { xPx: number; yPx: number }, halfSidePx: number): Tile {
  const widthPx = Math.round(Math.min(2 * halfSidePx, picture.widthPx));
  const heightPx = Math.round(Math.min(2 * halfSidePx, picture.heightPx));
  return {
    xPx: within(centre.xPx - widthPx / 2, picture.widthPx - widthPx),
    yPx: within(centre.yPx - heightPx / 2, picture.heightPx - heightPx),
    widthPx,
    heightPx,
  };
}

function within(startPx: number, maxPx: number): number {
  return Math.round(Math.min(Math.max(startPx, 0), maxPx));
}
