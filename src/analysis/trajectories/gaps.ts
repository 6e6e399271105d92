import { cubicSpline } from '../maths/spline.ts';
import type { KeypointColumn } from '../pose-track.ts';

/** Longest hole that may be bridged; half a support. Source: practice in marker-based running analysis. */
export const LONGEST_GAP_MS = 100;

/** Bridges holes up to 0.1 s by a cubic spline. `filled` marks the bridged frames; longer holes stay NaN. */
export function fillGaps(
  column: KeypointColumn,
  timesMs: Float64Array,
): { column: KeypointColumn; filled: Uint8Array } {
  const longestHole = LONGEST_GAP_MS + medianStep(timesMs);
  const filled = new Uint8Array(timesMs.length);
  const bridge = (values: Float64Array): Float64Array => {
    if (!values.some(Number.isNaN)) return values.slice();
    const curve = cubicSpline(timesMs, values, longestHole);
    return values.map((value, i) => {
      if (!Number.isNaN(value)) return value;
      const bridged = curve.at(timesMs[i]);
      if (!Number.isNaN(bridged)) filled[i] = 1;
      return bridged;
    });
  };
  return { column: { x: bridge(column.x), y: bridge(column.y), score: column.score }, filled };
}

/** Typical time between frames: the median, of an even number the upper one; NaN with fewer than two. */
export function medianStep(timesMs: Float64Array): number {
  const steps = timesMs.subarray(1).map((time, i) => time - timesMs[i]);
  return steps.length === 0 ? Number.NaN : steps.sort()[steps.length >> 1];
}
