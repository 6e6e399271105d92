/** Values that are there: NaN stands for missing everywhere in the analysis. */
export function present(values: ArrayLike<number>): number[] {
  const there: number[] = [];
  for (let i = 0; i < values.length; i += 1) if (!Number.isNaN(values[i])) there.push(values[i]);
  return there;
}

/** Quantile by linear interpolation, NaN for an empty list. `p` from 0 to 1. */
export function quantile(values: ArrayLike<number>, p: number): number {
  const sorted = new Float64Array(values);
  const count = sortPresent(sorted);
  if (count === 0) return Number.NaN;
  const position = p * (count - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, count - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

/** The range of the middle nine tenths: how far something moves, whatever a few wild values say. */
export function usualRange(values: ArrayLike<number>): { low: number; high: number } {
  return { low: quantile(values, 0.05), high: quantile(values, 0.95) };
}

/** Up to here sorting by insertion is the quicker way; most medians are over the supports of a foot. */
const FEW = 32;

/** Sorts the values that are there to the front and says how many they are. */
function sortPresent(values: Float64Array): number {
  if (values.length <= FEW) return insertPresent(values);
  // Typed arrays sort as numbers, with NaN last.
  values.sort();
  let count = values.length;
  while (count > 0 && Number.isNaN(values[count - 1])) count -= 1;
  return count;
}

function insertPresent(values: Float64Array): number {
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    let place = count;
    for (; place > 0 && values[place - 1] > value; place -= 1) values[place] = values[place - 1];
    values[place] = value;
    count += 1;
  }
  return count;
}

/** Median of the values that are there; NaN for none. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** Mean of the values that are there; NaN for none. */
export function mean(values: ArrayLike<number>): number {
  const there = present(values);
  return there.reduce((sum, value) => sum + value, 0) / there.length;
}

/** Sample standard deviation (n - 1); NaN below two values. */
export function standardDeviation(values: ArrayLike<number>): number {
  const there = present(values);
  const centre = mean(there);
  const squares = there.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (there.length - 1));
}

/** Standard deviation of a normal distribution over its median absolute deviation: 1 / (0.75 quantile). */
export const SD_PER_MEDIAN_DEVIATION = 1.4826;

/** Standard deviation from the median absolute deviation: not moved by a few wild values. */
export function robustSd(values: ArrayLike<number>): number {
  const centre = median(values);
  return SD_PER_MEDIAN_DEVIATION * median(present(values).map((value) => Math.abs(value - centre)));
}

/** Least-squares line y = intercept + slope x through the points that are there. */
export function fitLine(x: ArrayLike<number>, y: ArrayLike<number>): { intercept: number; slope: number } {
  const pairs = Array.from(x, (value, i) => [value, y[i]] as const).filter(([a, b]) => !Number.isNaN(a + b));
  const xMean = mean(pairs.map(([a]) => a));
  const yMean = mean(pairs.map(([, b]) => b));
  let sxx = 0;
  let sxy = 0;
  for (const [a, b] of pairs) {
    sxx += (a - xMean) ** 2;
    sxy += (a - xMean) * (b - yMean);
  }
  const slope = sxy / sxx;
  return { slope, intercept: yMean - slope * xMean };
}

/** Median of the slopes between all pairs of points (Theil-Sen): not moved by a few wild values. */
export function robustSlope(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const slopes: number[] = [];
  for (let i = 0; i < x.length; i += 1) {
    for (let j = i + 1; j < x.length; j += 1) {
      if (x[j] !== x[i]) slopes.push((y[j] - y[i]) / (x[j] - x[i]));
    }
  }
  return median(slopes);
}
