import { zeroLagLowPass } from '../maths/butterworth.ts';
import { cubicSpline } from '../maths/spline.ts';
import type { KeypointName } from '../pose-track.ts';
import { LONGEST_GAP_MS, medianStep } from './gaps.ts';

/**
 * Cut-off frequencies in Hz at 60 frames per second: the trunk moves slowly, feet at contact do not.
 * Source: biomechanics brief section 2, "Filters"; compared on marker data with force plates.
 */
const CUT_OFF_HZ = { trunk: 7, kneeAndAnkle: 9, foot: 10 } as const;
/** Feet gain from a higher cut-off when there are frames enough, and need a lower one when there are few. */
const CUT_OFF_FACTOR = [
  { fromHz: 100, factor: 1.3 },
  { fromHz: 45, factor: 1 },
  { fromHz: 0, factor: 0.8 },
] as const;

/** Stretches shorter than this many frames cannot be filtered and are left as they are. */
const SHORTEST_STRETCH = 6;

/** Cut-off in Hz for one keypoint of a clip taken at `captureHz` frames per second of real time. */
export function cutOffHz(name: KeypointName, captureHz: number): number {
  const { factor } = CUT_OFF_FACTOR.find(({ fromHz }) => captureHz >= fromHz) ?? CUT_OFF_FACTOR[2];
  if (/heel|foot_index/.test(name)) return CUT_OFF_HZ.foot * factor;
  if (/knee|ankle/.test(name)) return CUT_OFF_HZ.kneeAndAnkle * factor;
  return CUT_OFF_HZ.trunk;
}

/**
 * Zero-lag low-pass of one coordinate, stretch by stretch between holes. Variable frame times are brought to an
 * even grid for the filter and back.
 */
export function lowPass(values: Float64Array, timesMs: Float64Array, cutOff: number): Float64Array {
  const stepMs = medianStep(timesMs);
  const smooth = values.slice();
  for (const [from, to] of stretches(values)) {
    if (to - from < SHORTEST_STRETCH) continue;
    smooth.set(filterStretch(values.subarray(from, to), timesMs.subarray(from, to), stepMs, cutOff), from);
  }
  return smooth;
}

function filterStretch(
  values: Float64Array,
  timesMs: Float64Array,
  stepMs: number,
  cutOff: number,
): Float64Array {
  const start = timesMs[0];
  const end = timesMs[timesMs.length - 1];
  const steps = Math.round((end - start) / stepMs);
  // The last sample must not be rounded past the end, where the curve knows nothing.
  const grid = Float64Array.from({ length: steps + 1 }, (_, i) =>
    i === steps ? end : start + (i * (end - start)) / steps,
  );
  const curve = cubicSpline(timesMs, values, LONGEST_GAP_MS + stepMs);
  const even = zeroLagLowPass(grid.map(curve.at), cutOff, 1000 / stepMs);
  const back = cubicSpline(grid, even, LONGEST_GAP_MS + stepMs);
  return timesMs.map(back.at);
}

/** Runs of samples that are there, as [from, to). */
function stretches(values: Float64Array): [number, number][] {
  const found: [number, number][] = [];
  let from = -1;
  for (let i = 0; i <= values.length; i += 1) {
    const there = i < values.length && !Number.isNaN(values[i]);
    if (there && from < 0) from = i;
    if (!there && from >= 0) {
      found.push([from, i]);
      from = -1;
    }
  }
  return found;
}
