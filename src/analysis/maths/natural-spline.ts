/**
 * Second derivatives of the natural cubic spline through the knots `first` to `last`, by the tridiagonal (Thomas)
 * algorithm, into the same places of `out`.
 */
export function solveNaturalSpline(
  t: ArrayLike<number>,
  y: ArrayLike<number>,
  out: Float64Array,
  first: number,
  last: number,
): void {
  const upper = new Float64Array(last - first + 1);
  out[first] = 0;
  for (let i = first + 1; i < last; i += 1) {
    const before = t[i] - t[i - 1];
    const after = t[i + 1] - t[i];
    const ratio = before / (before + after);
    const pivot = ratio * upper[i - first - 1] + 2;
    const bend = (y[i + 1] - y[i]) / after - (y[i] - y[i - 1]) / before;
    upper[i - first] = (ratio - 1) / pivot;
    out[i] = ((6 * bend) / (before + after) - ratio * out[i - 1]) / pivot;
  }
  out[last] = 0;
  for (let i = last - 1; i > first; i -= 1) out[i] = upper[i - first] * out[i + 1] + out[i];
}
