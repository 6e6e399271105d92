import { solveNaturalSpline } from './natural-spline.ts';

/** Natural cubic spline through the finite values of a column; gaps (NaN) stay gaps. */
export interface Spline {
  readonly timesMs: Float64Array;
  readonly values: Float64Array;
  /** Second derivative at each knot. */
  readonly curvature: Float64Array;
}

/** @param curvature to be filled; new if not given */
export function fitSpline(
  timesMs: Float64Array,
  values: Float64Array,
  curvature: Float64Array = new Float64Array(values.length),
): Spline {
  curvature.fill(0);
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

/**
 * Where even sample times lie between the knots, and the weights of the two knots around each, worked out once for all
 * splines with the same knots. Times outside the knots have the knot -1.
 */
export interface SampleGrid {
  readonly knot: Int32Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly bendBefore: Float64Array;
  readonly bendAfter: Float64Array;
  /** Time from the knot before to the one after. */
  readonly spanMs: Float64Array;
}

/** Room for `count` samples, for layGrid to fill. */
export function emptyGrid(count: number): SampleGrid {
  const weights = (): Float64Array => new Float64Array(count);
  return {
    knot: new Int32Array(count),
    ...{
      before: weights(),
      after: weights(),
      bendBefore: weights(),
      bendAfter: weights(),
      spanMs: weights(),
    },
  };
}

/** Lays the grid at `startMs` with a sample every `stepMs`. */
export function layGrid(grid: SampleGrid, timesMs: Float64Array, startMs: number, stepMs: number): void {
  const { knot, before, after, bendBefore, bendAfter, spanMs } = grid;
  let k = knotBefore(timesMs, startMs);
  for (let i = 0; i < knot.length; i += 1) {
    const time = startMs + i * stepMs;
    while (timesMs[k + 1] <= time) k += 1;
    // A knot needs no neighbour: it may be the last before a gap or the end.
    const inside = k >= 0 && (timesMs[k] === time || k + 1 < timesMs.length);
    knot[i] = inside ? k : -1;
    if (!inside) continue;
    const h = timesMs[k + 1] - timesMs[k];
    const b = timesMs[k] === time ? 0 : (time - timesMs[k]) / h;
    const a = 1 - b;
    before[i] = a;
    after[i] = b;
    bendBefore[i] = a * a * a - a;
    bendAfter[i] = b * b * b - b;
    spanMs[i] = h;
  }
}

/**
 * Values of a spline at the first `count` times of a grid laid over its knots, into `out`. NaN outside the knots, within
 * gaps, and from `count` on.
 */
export function sampleOnGrid(spline: Spline, grid: SampleGrid, out: Float64Array, count: number): void {
  const { values, curvature } = spline;
  const { knot, before, after, bendBefore, bendAfter, spanMs } = grid;
  for (let i = 0; i < count; i += 1) {
    const k = knot[i];
    if (k < 0) out[i] = Number.NaN;
    else if (after[i] === 0) out[i] = values[k];
    else {
      const h = spanMs[i];
      const bend = (bendBefore[i] * curvature[k] + bendAfter[i] * curvature[k + 1]) * h * h;
      out[i] = before[i] * values[k] + after[i] * values[k + 1] + bend / 6;
    }
  }
  out.fill(Number.NaN, count);
}
