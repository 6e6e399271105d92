import { describe, expect, it } from 'vitest';
import { lowPass } from '../../../src/analysis/trajectories/low-pass.ts';

describe('low-pass', () => {
  it('keeps every sample of a stretch, wherever it begins and ends', () => {
    // Times of 60 frames per second do not divide evenly: one rounding past the end once lost the whole stretch.
    const timesMs = Float64Array.from({ length: 132 }, (_, i) => (1000 * i) / 60);
    for (let from = 0; from < 40; from += 1) {
      for (let to = 90; to <= 132; to += 7) {
        const values = timesMs.map((time, i) => (i >= from && i < to ? Math.sin(time / 100) : Number.NaN));
        const kept = lowPass(values, timesMs, 7).filter((value) => !Number.isNaN(value));
        expect(kept).toHaveLength(to - from);
      }
    }
  });
});
