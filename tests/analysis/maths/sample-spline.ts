import { emptyGrid, layGrid, sampleOnGrid, type Spline } from '../../../src/analysis/maths/sampled-spline.ts';

/** Values at `count` times from `startMs` in steps of `stepMs`; NaN outside the knots and within gaps. */
export function sampleSpline(spline: Spline, startMs: number, stepMs: number, count: number): Float64Array {
  const out = new Float64Array(count);
  const grid = emptyGrid(count);
  layGrid(grid, spline.timesMs, startMs, stepMs);
  sampleOnGrid(spline, grid, out, count);
  return out;
}
