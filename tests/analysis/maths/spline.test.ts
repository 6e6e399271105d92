import { describe, expect, it } from 'vitest';
import { cubicSpline } from '../../../src/analysis/maths/spline.ts';

const times = [0, 10, 25, 30, 50, 55, 70, 90, 100];
const wave = (time: number): number => Math.sin(time / 20);

describe('cubic spline', () => {
  it('goes through its samples whatever their spacing', () => {
    const curve = cubicSpline(times, times.map(wave), 1000);
    for (const time of times) expect(curve.at(time)).toBeCloseTo(wave(time), 12);
  });

  it('follows a smooth curve and its slope between samples', () => {
    const curve = cubicSpline(times, times.map(wave), 1000);
    expect(curve.at(40)).toBeCloseTo(wave(40), 1);
    expect(curve.slopeAt(40)).toBeCloseTo(Math.cos(2) / 20, 2);
  });

  it('is missing outside the samples', () => {
    const curve = cubicSpline(times, times.map(wave), 1000);
    expect(curve.at(-1)).toBeNaN();
    expect(curve.at(101)).toBeNaN();
  });

  it('bridges a short hole and is missing across a long one', () => {
    const values = times.map((time) => (time === 30 ? Number.NaN : wave(time)));
    expect(cubicSpline(times, values, 30).at(30)).toBeCloseTo(wave(30), 1);
    expect(cubicSpline(times, values, 20).at(30)).toBeNaN();
  });

  it('is missing everywhere with fewer than two samples', () => {
    expect(cubicSpline([0, 1], [1, Number.NaN], 10).at(0)).toBeNaN();
  });
});
