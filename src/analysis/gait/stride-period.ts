import { localMaxima } from '../maths/local-maxima.ts';
import { mean } from '../maths/statistics.ts';
import { cubicSpline } from '../maths/spline.ts';
import { LONGEST_GAP_MS } from '../trajectories/gaps.ts';
import type { FootMotion } from './foot-motion.ts';

const SHORTEST_STRIDE_MS = 200;
/** The first repetition counts when it is this much of the best one: later ones are multiples of the stride. */
const FIRST_PEAK_SHARE = 0.85;
/** Below this correlation from stride to stride the legs do not move periodically: nobody is running. */
const LEAST_CORRELATION = 0.3;
const STEP_MS = 5;

/**
 * Duration of a stride from the autocorrelation of both feet's fore-and-aft movement relative to the hips.
 * @returns null when the feet do not move periodically.
 */
export function stridePeriodMs(feet: readonly FootMotion[]): number | null {
  const correlations = feet.map((foot) => autocorrelation(evenSamples(foot)));
  const length = Math.min(...correlations.map((values) => values.length));
  const joint = Array.from({ length }, (_, lag) => mean(correlations.map((values) => values[lag])));
  const peaks = localMaxima(joint).filter(
    (lag) => lag * STEP_MS >= SHORTEST_STRIDE_MS && joint[lag] >= LEAST_CORRELATION,
  );
  const best = Math.max(...peaks.map((lag) => joint[lag]));
  const first = peaks.find((lag) => joint[lag] >= FIRST_PEAK_SHARE * best);
  return first === undefined ? null : first * STEP_MS;
}

/** The signal on an even grid around its mean, 0 where it is missing. */
function evenSamples(foot: FootMotion): Float64Array {
  const { timesMs, aheadOfHips } = foot;
  const curve = cubicSpline(timesMs, aheadOfHips, 2 * LONGEST_GAP_MS);
  const count = Math.floor((timesMs[timesMs.length - 1] - timesMs[0]) / STEP_MS);
  const samples = Float64Array.from({ length: count }, (_, i) => curve.at(timesMs[0] + i * STEP_MS));
  const centre = mean(samples);
  return samples.map((value) => (Number.isNaN(value) ? 0 : value - centre));
}

/** Unbiased autocorrelation (1 at lag 0) up to two thirds of the length. */
function autocorrelation(samples: Float64Array): number[] {
  const lags = Math.floor((samples.length * 2) / 3);
  const energy = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
  const sums = Array.from({ length: Math.ceil(lags / 4) }, (_, i) => fourLaggedSums(samples, 4 * i)).flat();
  return sums.slice(0, lags).map((sum, lag) => sum / (samples.length - lag) / energy);
}

/** Sums of products at `lag` and at the three lags after it: alone, each sum would wait for its own last addition. */
function fourLaggedSums(samples: Float64Array, lag: number): number[] {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const n = samples.length - lag;
  for (let i = 0; i < n - 3; i += 1) {
    const value = samples[i];
    first += value * samples[i + lag];
    second += value * samples[i + lag + 1];
    third += value * samples[i + lag + 2];
    fourth += value * samples[i + lag + 3];
  }
  for (let i = Math.max(0, n - 3); i < n; i += 1) {
    first += samples[i] * samples[i + lag];
    if (i < n - 1) second += samples[i] * samples[i + lag + 1];
    if (i < n - 2) third += samples[i] * samples[i + lag + 2];
  }
  return [first, second, third, fourth];
}
