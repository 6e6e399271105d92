import type { Random } from '../random.ts';
import { NOISE } from './priors.ts';

/** Where each frame lies between the knots on which noise is drawn. */
export interface NoiseGrid {
  readonly knot: Int32Array;
  readonly share: Float64Array;
  readonly knots: number;
  readonly rho: number;
}

export function noiseGrid(timesMs: Float64Array): NoiseGrid {
  const span = timesMs[timesMs.length - 1] - timesMs[0];
  const stepMs = Math.max(NOISE.stepMs, span / Math.max(1, timesMs.length - 1));
  const position = timesMs.map((time) => (time - timesMs[0]) / stepMs);
  const knot = Int32Array.from(position, (p) => Math.floor(p));
  return {
    knot,
    share: position.map((p, i) => p - knot[i]),
    knots: Math.ceil(span / stepMs) + 2,
    rho: NOISE.rho ** (stepMs / NOISE.stepMs),
  };
}

/** First-order autoregressive noise of the given SD, a value per frame. */
export function correlatedNoise(random: Random, grid: NoiseGrid, sd: number): Float64Array {
  const out = new Float64Array(grid.knot.length);
  if (!(sd > 0)) return out;
  const knots = new Float64Array(grid.knots);
  const fresh = Math.sqrt(1 - grid.rho * grid.rho);
  knots[0] = sd * random.normal();
  for (let i = 1; i < knots.length; i += 1) knots[i] = grid.rho * knots[i - 1] + sd * fresh * random.normal();
  for (let i = 0; i < out.length; i += 1) {
    const k = grid.knot[i];
    out[i] = knots[k] + grid.share[i] * (knots[k + 1] - knots[k]);
  }
  return out;
}
