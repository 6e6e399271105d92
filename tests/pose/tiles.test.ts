import { describe, expect, it } from 'vitest';
import { coarseTiles, cut, fineTiles, tileAround } from '../../src/pose/people/tiles.ts';

function blank(widthPx: number, heightPx: number): { widthPx: number; heightPx: number; data: Uint8Array } {
  return {
    widthPx,
    heightPx,
    data: Uint8Array.from({ length: widthPx * heightPx * 3 }, (_, index) => index % 251),
  };
}

describe('tiles', () => {
  it('show an upright picture whole', () => {
    expect(coarseTiles(blank(72, 128))).toEqual([{ xPx: 0, yPx: 0, widthPx: 72, heightPx: 128 }]);
  });

  it('cut a wide picture into squares of its height, from edge to edge', () => {
    const tiles = coarseTiles(blank(128, 72));
    expect(tiles.map(({ xPx }) => xPx)).toEqual([0, 28, 56]);
    expect(tiles.every(({ widthPx, heightPx }) => widthPx === 72 && heightPx === 72)).toBe(true);
  });

  it.each([
    [128, 72],
    [72, 128],
    [100, 100],
    [300, 40],
  ])('of a %i x %i picture stay within it and overlap by half', (widthPx, heightPx) => {
    const picture = blank(widthPx, heightPx);
    for (const tiles of [coarseTiles(picture), fineTiles(picture)]) {
      for (const tile of tiles) {
        expect(tile.xPx).toBeGreaterThanOrEqual(0);
        expect(tile.xPx + tile.widthPx).toBeLessThanOrEqual(widthPx);
        expect(tile.yPx + tile.heightPx).toBeLessThanOrEqual(heightPx);
      }
      const columns = [...new Set(tiles.map(({ xPx }) => xPx))].sort((a, b) => a - b);
      const width = tiles.at(0)?.widthPx ?? 0;
      columns.slice(1).forEach((xPx, index) => {
        expect(xPx - (columns[index] ?? 0)).toBeLessThanOrEqual(width / 2);
      });
    }
  });

  it('are cut out pixel by pixel', () => {
    const picture = blank(9, 7);
    const part = cut(picture, { xPx: 3, yPx: 2, widthPx: 4, heightPx: 3 });
    expect(part.data).toHaveLength(4 * 3 * 3);
    expect(part.data[(2 * 4 + 1) * 3]).toBe(picture.data[((2 + 2) * 9 + 3 + 1) * 3]);
  });

  it('around a point at the edge are moved into the picture', () => {
    const tile = tileAround({ ...blank(100, 50) }, { xPx: 95, yPx: 10 }, 30);
    expect(tile).toEqual({ xPx: 40, yPx: 0, widthPx: 60, heightPx: 50 });
  });
});
