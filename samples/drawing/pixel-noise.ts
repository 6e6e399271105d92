import type { Random } from '../../src/analysis/random.ts';

const TILE = 65_536;

/** Adds sensor-like noise to a picture in place: a tile of normal numbers, laid on at a new place in each row block. */
export class PixelNoise {
  private readonly tile = new Float32Array(TILE);
  private readonly random: Random;

  constructor(sd: number, random: Random) {
    this.random = random;
    for (let i = 0; i < TILE; i += 1) this.tile[i] = sd * random.normal();
  }

  addTo(picture: Uint8Array): void {
    const { tile, random } = this;
    for (let block = 0; block < picture.length; block += TILE) {
      const shift = random.index(TILE);
      const end = Math.min(picture.length, block + TILE);
      for (let i = block; i < end; i += 1) {
        const value = (picture[i] ?? 0) + (tile[(i + shift) & (TILE - 1)] ?? 0) + 0.5;
        picture[i] = value < 0 ? 0 : value > 255 ? 255 : value;
      }
    }
  }
}
