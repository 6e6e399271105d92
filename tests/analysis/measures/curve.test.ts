import { describe, expect, it } from 'vitest';
import {
  extremum,
  firstCrossing,
  meanOver,
  rateOf,
  shareAtOrBelow,
  valueAt,
  type Curve,
} from '../../../src/analysis/measures/curve.ts';
import { fitSpline } from '../../../src/analysis/maths/sampled-spline.ts';
import { sampleSpline } from '../maths/sample-spline.ts';

function sampled(of: (ms: number) => number, stepMs = 2, count = 300): Curve {
  return { startMs: 0, stepMs, values: Float64Array.from({ length: count }, (_, i) => of(i * stepMs)) };
}
const wave = (ms: number): number => Math.sin((2 * Math.PI * ms) / 400);

describe('spline', () => {
  it('follows a 2.5 Hz movement filmed at 30 frames per second to a thousandth', () => {
    const times = Float64Array.from({ length: 40 }, (_, i) => i * 33.3);
    const between = sampleSpline(fitSpline(times, times.map(wave)), 100, 2, 400);
    for (let i = 0; i < between.length; i += 1) expect(between[i]).toBeCloseTo(wave(100 + 2 * i), 2.5);
  });

  it('leaves a gap a gap and bends neither side of it by the other', () => {
    const times = Float64Array.from({ length: 20 }, (_, i) => i * 10);
    const values = times.map((t) => (t === 100 ? Number.NaN : t < 100 ? 1 : 5));
    const out = sampleSpline(fitSpline(times, values), 0, 5, 39);
    expect(out[18]).toBe(1);
    expect(out[20]).toBeNaN();
    expect(out[22]).toBe(5);
  });

  it('gives nothing outside the frames', () => {
    const times = Float64Array.from([10, 20, 30]);
    const out = sampleSpline(fitSpline(times, Float64Array.from([1, 2, 3])), 0, 10, 5);
    expect(Array.from(out, Number.isNaN)).toEqual([true, false, false, false, true]);
  });

  it('reads uneven frame times at their own times', () => {
    const times = Float64Array.from({ length: 60 }, (_, i) => i * 16 + 6 * Math.sin(i));
    const between = sampleSpline(fitSpline(times, times.map(wave)), 50, 2, 300);
    for (let i = 0; i < between.length; i += 1) expect(between[i]).toBeCloseTo(wave(50 + 2 * i), 3);
  });
});

describe('curve', () => {
  const curve = sampled(wave);

  it('finds a turning point between samples', () => {
    const highest = extremum(sampled(wave, 14, 40), 1, 20, 200, true);
    expect(highest?.timeMs).toBeCloseTo(100, 1);
    expect(highest?.value).toBeCloseTo(1, 3);
  });

  it('has no turning point where the curve only rises', () => {
    expect(extremum(curve, 1, 0, 80, true)).toBeNull();
    expect(extremum(curve, 1, 0, 80)?.value).toBeCloseTo(wave(80), 6);
  });

  it('has no extremum where part of the stretch is missing', () => {
    const broken = { ...curve, values: curve.values.with(40, Number.NaN) };
    expect(extremum(broken, 1, 20, 200)).toBeNull();
    expect(meanOver(broken, 20, 200)).toBeNaN();
    expect(shareAtOrBelow(broken, 0, 20, 200)).toBeNaN();
  });

  it('times a crossing to a fraction of a sample, in the direction asked for', () => {
    expect(firstCrossing(curve, 0.5, 1, 0, 400)).toBeCloseTo(400 / 12, 1);
    expect(firstCrossing(curve, 0.5, -1, 0, 400)).toBeCloseTo((5 * 400) / 12, 1);
    expect(firstCrossing(curve, 2, 1, 0, 400)).toBeNull();
  });

  it('reads values, rates, means and shares of time', () => {
    expect(valueAt(curve, 33)).toBeCloseTo(wave(33), 3);
    expect(valueAt(curve, 5000)).toBeNaN();
    expect(valueAt(rateOf(curve), 200)).toBeCloseTo((-2 * Math.PI * 1000) / 400, 2);
    expect(meanOver(curve, 0, 400)).toBeCloseTo(0, 2);
    expect(shareAtOrBelow(curve, 0, 0, 400)).toBeCloseTo(0.5, 1);
  });
});
