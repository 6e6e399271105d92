import { describe, expect, it } from 'vitest';
import { standardDeviation } from '../../../src/analysis/maths/statistics.ts';
import { addCorrelatedNoise, noiseGrid } from '../../../src/analysis/measures/noise.ts';
import { measureSupports } from '../../../src/analysis/measures/measure-supports.ts';
import { summarise } from '../../../src/analysis/measures/summary.ts';
import { seededRandom } from '../../../src/analysis/random.ts';
import { NUMERIC_MEASURE_IDS } from '../../../src/analysis/result.ts';
import { FOREFOOT_2_5, mocapBody, mocapSupports, withNoise } from '../mocap.ts';
import { describeWithSharedData } from '../with-shared-data.ts';

describe('random numbers', () => {
  it('are the same for the same seed and others for another', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, () => random.normal());
    };
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });

  it('have the mean, spread and range they promise', () => {
    const random = seededRandom(1);
    const normals = Array.from({ length: 20_000 }, () => random.normal());
    expect(normals.reduce((a, b) => a + b, 0) / normals.length).toBeCloseTo(0, 1);
    expect(standardDeviation(normals)).toBeCloseTo(1, 1);
    const picks = Array.from({ length: 1000 }, () => random.index(3));
    expect(new Set(picks)).toEqual(new Set([0, 1, 2]));
  });
});

describe('noise of points', () => {
  it('moves about as fast at 240 frames per second as at 60: the filter sets that, not the camera', () => {
    const roughness = (fps: number): number => {
      const times = Float64Array.from({ length: 40 * fps }, (_, i) => (1000 * i) / fps);
      const noise = new Float64Array(times.length);
      addCorrelatedNoise(seededRandom(5), noiseGrid(times), 2, noise);
      expect(standardDeviation(noise)).toBeGreaterThan(1.7);
      const step = fps / 60;
      return standardDeviation(noise.subarray(step).map((value, i) => value - noise[i]));
    };
    const ratio = roughness(240) / roughness(60);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.1);
  });
});

describeWithSharedData('stated errors', () => {
  const supports = mocapSupports(FOREFOOT_2_5, 4).slice(0, 16);
  const options = { fps: 60, seconds: 8 };
  const clean = withNoise(mocapBody(FOREFOOT_2_5, options), 1.6);
  const circumstances = { speedMps: 2.5, legLengthM: 0.964 };
  const measured = measureSupports(clean, supports, { draws: 60, seed: 1 });
  const summary = summarise(measured, circumstances);

  it('cover what point noise of the stated size does to the medians', () => {
    const noisy = measureSupports(mocapBody(FOREFOOT_2_5, { ...options, noiseM: 0.004 }), supports, {
      draws: 2,
      seed: 1,
    });
    const other = summarise(noisy, circumstances);
    // Rates of change need the filter that this unfiltered variant skips.
    const read = NUMERIC_MEASURE_IDS.filter((id) => !id.startsWith('peak'));
    for (const id of read) {
      for (const side of ['left', 'right'] as const) {
        const [a, b] = [summary.measures[id][side], other.measures[id][side]];
        if (a.median === null || b.median === null) throw new Error(`${id} is missing`);
        expect(Math.abs(a.median - b.median), `${id} ${side}`).toBeLessThan(3 * a.sd + 1e-9);
      }
    }
  });

  it('are larger for one support than for the median of a foot, and never zero', () => {
    const ids = ['shankAngleAtContactDeg', 'pullDelayMs', 'gcmLowestPct'] as const;
    for (const id of ids) {
      const { sd } = summary.measures[id].left;
      const one = measured.supports.find(({ support }) => support.foot === 'left')?.measures[id];
      expect(sd).toBeGreaterThan(0);
      expect(one?.sd ?? 0).toBeGreaterThan(sd ?? Infinity);
    }
  });

  it('are the same for the same input', () => {
    const again = measureSupports(clean, supports, { draws: 60, seed: 1 });
    expect(JSON.stringify(again)).toBe(JSON.stringify(measured));
  });
});
