import { describe, expect, it } from 'vitest';
import { zeroLagLowPass } from '../../../src/analysis/maths/butterworth.ts';

const SAMPLE_HZ = 200;

function wave(hz: number, length = 800): Float64Array {
  return Float64Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * hz * i) / SAMPLE_HZ));
}

function amplitudeInside(values: Float64Array): number {
  return Math.max(...values.subarray(200, 600));
}

describe('zero-lag low-pass', () => {
  it('leaves a constant alone to the ends', () => {
    const filtered = zeroLagLowPass(new Float64Array(50).fill(3), 6, SAMPLE_HZ);
    for (const value of filtered) expect(value).toBeCloseTo(3, 9);
  });

  it('leaves a straight line alone to the ends', () => {
    const line = Float64Array.from({ length: 100 }, (_, i) => 2 * i);
    const filtered = zeroLagLowPass(line, 6, SAMPLE_HZ);
    expect(filtered[0]).toBeCloseTo(0, 0);
    expect(filtered[50]).toBeCloseTo(100, 2);
  });

  it('halves the power at the cut-off, the two passes corrected for', () => {
    expect(amplitudeInside(zeroLagLowPass(wave(10), 10, SAMPLE_HZ))).toBeCloseTo(Math.SQRT1_2, 1);
  });

  it('does not delay what it passes', () => {
    const filtered = zeroLagLowPass(wave(2), 10, SAMPLE_HZ);
    const input = wave(2);
    for (let i = 200; i < 600; i += 50) expect(filtered[i]).toBeCloseTo(input[i], 1);
  });

  it('removes what lies far above the cut-off', () => {
    expect(amplitudeInside(zeroLagLowPass(wave(60), 6, SAMPLE_HZ))).toBeLessThan(0.001);
  });
});
