/** Indices of the values above the one before and not below the one after, in order; the ends are none, nor is a gap (NaN). */
export function localMaxima(values: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let i = 1; i < values.length - 1; i += 1) {
    if (values[i] > values[i - 1] && values[i] >= values[i + 1]) found.push(i);
  }
  return found;
}
