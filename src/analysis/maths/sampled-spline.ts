import { solveNaturalSpline } from './natural-spline.ts';

/** Natural cubic spline through the finite values of a column; gaps (NaN) stay gaps. */
export interface Spline {
  readonly timesMs: Float64Array;
  readonly values: Float64Array;
  /** Second derivative at each knot. */
  readonly curvature: Float64Array;
}

export function fitSpline(timesMs: Float64Array, values: Float64Array): Spline {
  const curvature = new Float64Array(values.length);
  let first = 0;
  while (first < values.length) {
    if (!Number.isFinite(values[first])) {
      first += 1;
      continue;
    }
    let last = first;
    while (Number.isFinite(values[last + 1])) last += 1;
    if (last > first) solveNaturalSpline(timesMs, values, curvature, first, last);
    first = last + 1;
  }
  return { timesMs, values, curvature };
}

/** Index of the last knot at or before `timeMs`; -1 before the first. */
function knotBefore(timesMs: Float64Array, timeMs: number): number {
  let low = -1;
  let high = timesMs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (timesMs[middle] <= timeMs) low = middle;
    else high = middle;
  }
  return low;
}

/** Values at `count` times from `startMs` in steps of `stepMs`; NaN outside the knots and within gaps. */
export function sampleSpline(spline: Spline, startMs: number, stepMs: number, count: number): Float64Array {
  const { timesMs, values, curvature } = spline;
  const out = new Float64Array(count).fill(Number.NaN);
  let k = knotBefore(timesMs, startMs);
  for (let i = 0; i < count; i += 1) {
    const time = startMs + i * stepMs;
    while (timesMs[k + 1] <= time) k += 1;
    if (k < 0) continue;
    // A knot needs no neighbour: it may be the last before a gap or the end.
    if (timesMs[k] === time) out[i] = values[k];
    if (timesMs[k] === time || k + 1 >= timesMs.length) continue;
    const h = timesMs[k + 1] - timesMs[k];
    const b = (time - timesMs[k]) / h;
    const a = 1 - b;
    const bend = ((a * a * a - a) * curvature[k] + (b * b * b - b) * curvature[k + 1]) * h * h;
    out[i] = a * values[k] + b * values[k + 1] + bend / 6;
  }
  return out;
}
