import { median } from '../../src/analysis/maths/statistics.ts';

/** A measured value against the truth. */
export interface Deviation {
  /** Measured minus true. */
  readonly error: number;
  /** The standard uncertainty that the analysis states. */
  readonly sd: number;
}

export function medianError(deviations: readonly Deviation[]): number {
  return median(deviations.map(({ error }) => error));
}

export function medianAbsoluteError(deviations: readonly Deviation[]): number {
  return median(deviations.map(({ error }) => Math.abs(error)));
}

/** Share of the errors within so many stated uncertainties: 0.68 and 0.95 for 1 and 2 when they are stated right. */
export function coverage(deviations: readonly Deviation[], times: number): number {
  return deviations.filter(({ error, sd }) => Math.abs(error) <= times * sd).length / deviations.length;
}
