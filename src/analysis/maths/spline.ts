import { solveNaturalSpline } from './natural-spline.ts';

/** A smooth curve through samples; NaN outside the samples and inside gaps between them. */
export interface Curve {
  readonly at: (time: number) => number;
  /** Derivative per unit of time. */
  readonly slopeAt: (time: number) => number;
}

/**
 * Natural cubic spline through the samples that are there. `times` ascending, any spacing; samples that are NaN
 * are left out, and the curve is NaN across holes longer than `longestHole`.
 */
export function cubicSpline(times: ArrayLike<number>, values: ArrayLike<number>, longestHole: number): Curve {
  const t: number[] = [];
  const v: number[] = [];
  for (let i = 0; i < times.length; i += 1) {
    if (Number.isNaN(values[i])) continue;
    t.push(times[i]);
    v.push(values[i]);
  }
  if (t.length < 2) return { at: () => Number.NaN, slopeAt: () => Number.NaN };
  const second = new Float64Array(t.length);
  solveNaturalSpline(t, v, second, 0, t.length - 1);
  // Most are asked for times in order: the next one lies in the same interval or the one after.
  let last = 0;
  const locate = (time: number): number => {
    if (!(time >= t[0] && time <= t[t.length - 1])) return -1;
    if (time >= t[last + 1] && last + 2 < t.length) last += 1;
    if (!(time >= t[last] && time < t[last + 1])) last = intervalOf(t, time);
    return t[last + 1] - t[last] > longestHole ? -1 : last;
  };
  return {
    at: (time) => {
      const i = locate(time);
      if (i < 0) return Number.NaN;
      const h = t[i + 1] - t[i];
      const a = (t[i + 1] - time) / h;
      const b = 1 - a;
      return (
        a * v[i] + b * v[i + 1] + (((a ** 3 - a) * second[i] + (b ** 3 - b) * second[i + 1]) * h * h) / 6
      );
    },
    slopeAt: (time) => {
      const i = locate(time);
      if (i < 0) return Number.NaN;
      const h = t[i + 1] - t[i];
      const a = (t[i + 1] - time) / h;
      const b = 1 - a;
      return (
        (v[i + 1] - v[i]) / h + (((3 * b * b - 1) * second[i + 1] - (3 * a * a - 1) * second[i]) * h) / 6
      );
    },
  };
}

function intervalOf(t: number[], time: number): number {
  let low = 0;
  let high = t.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (t[middle] <= time) low = middle;
    else high = middle;
  }
  return low;
}
