import { medianStep } from '../analysis/trajectories/gaps.ts';

/**
 * Whether the pictures are spaced unevenly: more than 2 % of the intervals differ from the median interval by more
 * than a tenth. Rounding to the container's clock (1 ms in Matroska) stays below that up to 60 fps, and below 1 ms
 * nothing is called uneven.
 * @param timesMs presentation times, ascending
 */
export function isVariableFrameRate(timesMs: readonly number[]): boolean {
  const intervals = timesMs.slice(1).map((time, i) => time - (timesMs[i] ?? Number.NaN));
  if (intervals.length < 2) return false;
  const median = medianStep(Float64Array.from(timesMs));
  const tolerance = Math.max(1.05, 0.1 * median);
  const uneven = intervals.filter((interval) => Math.abs(interval - median) > tolerance).length;
  return uneven > 0.02 * intervals.length;
}
