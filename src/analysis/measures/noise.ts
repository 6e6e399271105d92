import type { Random } from '../random.ts';
import { NOISE } from './priors.ts';

/** Where each frame lies between the knots on which noise is drawn. */
export interface NoiseGrid {
  readonly knot: Int32Array;
  readonly share: Float64Array;
  readonly rho: number;
  /** Values at the knots while noise is drawn. */
  readonly values: Float64Array;
}

/** @param timesMs of the frames, ascending: noise is drawn on an even grid over them, never finer than they are */
export function noiseGrid(timesMs: Float64Array): NoiseGrid {
  const span = timesMs[timesMs.length - 1] - timesMs[0];
  const stepMs = Math.max(NOISE.stepMs, span / Math.max(1, timesMs.length - 1));
  const position = timesMs.map((time) => (time - timesMs[0]) / stepMs);
  const knot = Int32Array.from(position, (p) => Math.floor(p));
  return {
    knot,
    share: position.map((p, i) => p - knot[i]),
    rho: NOISE.rho ** (stepMs / NOISE.stepMs),
    values: new Float64Array(Math.ceil(span / stepMs) + 2),
  };
}

/** Adds first-order autoregressive noise of the given SD to a value per frame. */
export function addCorrelatedNoise(random: Random, grid: NoiseGrid, sd: number, to: Float64Array): void {
  if (!(sd > 0)) return;
  const { knot, share, values, rho } = grid;
  const freshSd = sd * Math.sqrt(1 - rho * rho);
  let last = sd * random.normal();
  values[0] = last;
  for (let i = 1; i < values.length; i += 1) {
    last = rho * last + freshSd * random.normal();
    values[i] = last;
  }
  for (let i = 0; i < to.length; i += 1) {
    const k = knot[i];
    to[i] += values[k] + share[i] * (values[k + 1] - values[k]);
  }
}
