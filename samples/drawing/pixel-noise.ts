import type { Random } from '../../src/analysis/random.ts';

const TILE = 65_536;

/** Adds sensor-like noise to pictures: one tile of normal numbers, laid on from a new place for every stretch. */
export class PixelNoise {
  private readonly tile = new Int8Array(TILE);
  private readonly random: Random;

  constructor(sd: number, random: Random) {
    this.random = random;
    for (let i = 0; i < TILE; i += 1)
      this.tile[i] = Math.round(Math.max(-127, Math.min(127, sd * random.normal())));
  }

  addTo(picture: Uint8Array): void {
    const { tile, random } = this;
    const clamped = new Uint8ClampedArray(picture.buffer, picture.byteOffset, picture.length);
    for (let start = 0; start < picture.length; start += TILE) {
      const shift = random.index(TILE);
      const end = Math.min(picture.length, start + TILE);
      for (let i = start; i < end; i += 1) clamped[i] += tile[(i + shift) & (TILE - 1)];
    }
  }
}
