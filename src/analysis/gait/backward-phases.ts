import { localMaxima } from '../maths/local-maxima.ts';
import { cubicSpline } from '../maths/spline.ts';
import { usualRange } from '../maths/statistics.ts';
import type { Side } from '../pose-track.ts';
import { LONGEST_GAP_MS } from '../trajectories/gaps.ts';
import { lowPass } from '../trajectories/low-pass.ts';
import type { FootMotion } from './foot-motion.ts';

/** From furthest ahead of the hips to furthest behind; null where the clip begins or ends in between. */
export interface BackwardPhase {
  readonly side: Side;
  readonly startMs: number | null;
  readonly endMs: number | null;
}

/** Enough of the movement to find its turning points, too little to follow the noise. */
const HARMONICS_KEPT = 3;
/** A phase much smaller than the others is not a step: the runner stands, or the foot is lost. */
const LEAST_TRAVEL_SHARE = 0.5;
/** Turning points of one kind are about a stride apart. */
const LEAST_SPACING_STRIDES = 0.6;

/** Every stretch, in order of time, in which the foot moves back under the body: a support and a little on either side. */
export function backwardPhases(foot: FootMotion, strideMs: number): BackwardPhase[] {
  const smooth = lowPass(foot.aheadOfHips, foot.timesMs, (HARMONICS_KEPT * 1000) / strideMs);
  const spacing = LEAST_SPACING_STRIDES * strideMs;
  const height = cubicSpline(foot.timesMs, smooth, LONGEST_GAP_MS);
  const { low, high } = usualRange(smooth);
  const travel = high - low;
  const centre = (high + low) / 2;
  const farEnough = (time: number): boolean =>
    Math.abs(height.at(time) - centre) > (LEAST_TRAVEL_SHARE * travel) / 2;
  const starts = turningPoints(smooth, foot.timesMs, spacing).filter(farEnough);
  const ends = turningPoints(
    smooth.map((value) => -value),
    foot.timesMs,
    spacing,
  ).filter(farEnough);
  const phases: BackwardPhase[] = starts.map((startMs) => ({
    side: foot.side,
    startMs,
    endMs: ends.find((end) => end > startMs && end < startMs + strideMs) ?? null,
  }));
  const [firstEnd] = ends;
  const beginsInside = ends.length > 0 && !(starts[0] < firstEnd);
  return beginsInside ? [{ side: foot.side, startMs: null, endMs: firstEnd }, ...phases] : phases;
}

/** Times of the local maxima, highest first in a quarrel over too little space. */
function turningPoints(values: Float64Array, timesMs: Float64Array, spacingMs: number): number[] {
  const peaks = localMaxima(values).sort((a, b) => values[b] - values[a]);
  const kept: number[] = [];
  for (const peak of peaks) {
    const time = vertexMs(values, timesMs, peak);
    if (kept.every((other) => Math.abs(other - time) >= spacingMs)) kept.push(time);
  }
  return kept.sort((a, b) => a - b);
}

/** Top of the parabola through a local maximum and its neighbours. */
function vertexMs(values: Float64Array, timesMs: Float64Array, i: number): number {
  const before = values[i] - values[i - 1];
  const after = values[i] - values[i + 1];
  const step = (timesMs[i + 1] - timesMs[i - 1]) / 2;
  return timesMs[i] + (0.5 * step * (before - after)) / (before + after);
}
