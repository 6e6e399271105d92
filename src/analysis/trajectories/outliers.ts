import { median, SD_PER_MEDIAN_DEVIATION } from '../maths/statistics.ts';
import type { KeypointColumn } from '../pose-track.ts';
import type { PlacedPoints } from './track-edits.ts';

/** Hampel's identifier: window and limit as in biomechanics practice (Pearson 2002, Control Eng. Practice 10). */
const HALF_WINDOW = 3;
const LIMIT_SDS = 3;
/** Below this many pixels a deviation is the detector's ordinary jitter, whatever the window says. */
const SMALLEST_OUTLIER_PX = 4;

/**
 * Removes samples that do not fit their neighbours. The test is made on the difference from a cubic through the
 * two neighbours on either side, not on the position itself: a foot that turns sharply at contact is no outlier.
 * Both coordinates go when either is out. Frames of `kept` stay, whatever their neighbours say.
 */
export function removeOutliers(column: KeypointColumn, kept?: PlacedPoints): KeypointColumn {
  const out = [...outlierFrames(column.x), ...outlierFrames(column.y)];
  const bad = new Set(out.filter((frame) => kept?.has(frame) !== true));
  const without = (values: Float64Array): Float64Array => values.map((v, i) => (bad.has(i) ? Number.NaN : v));
  return { x: without(column.x), y: without(column.y), score: column.score };
}

function outlierFrames(values: Float64Array): number[] {
  const residuals = values.map((value, i) => value - fromNeighbours(values, i));
  const spread = SD_PER_MEDIAN_DEVIATION * median(residuals.map(Math.abs));
  const least = Math.max(LIMIT_SDS * spread, SMALLEST_OUTLIER_PX);
  const isPeak = (i: number): boolean => {
    if (!(Math.abs(residuals[i]) > least)) return false;
    const around = residuals.slice(Math.max(0, i - HALF_WINDOW), i + HALF_WINDOW + 1).map(Math.abs);
    const local = SD_PER_MEDIAN_DEVIATION * median(around);
    const limit = Math.max(LIMIT_SDS * local, least);
    // A wild sample disturbs its neighbours' residuals too, but by no more than two thirds of its own.
    return (
      Math.abs(residuals[i]) > limit &&
      Math.abs(residuals[i]) >= Math.max(...around.filter((r) => !Number.isNaN(r)))
    );
  };
  return Array.from(residuals.keys()).filter((i) => isPeak(i));
}

function fromNeighbours(values: Float64Array, i: number): number {
  return (4 * (values[i - 1] + values[i + 1]) - (values[i - 2] + values[i + 2])) / 6;
}
