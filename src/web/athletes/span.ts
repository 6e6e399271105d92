import type { Range } from '../../report/charts/plot.ts';
import type { Band } from './adaptation.ts';

/** What lies further from every run would squeeze the runs together, and is left out of the charts. */
const REACH_DAYS = 21;
const FEWEST_DAYS = 7;

/**
 * The days that all charts show, as day numbers, the end exclusive.
 * @param runDays at least one
 * @param logDays of the log of soreness
 */
export function spanOf(runDays: readonly number[], logDays: readonly number[], band: Band | null): Range {
  const first = Math.min(...runDays) - REACH_DAYS;
  const last = Math.max(...runDays, ...logDays) + REACH_DAYS;
  const others = [...logDays, ...(band === null ? [] : [band.start, band.end - 1])];
  const seen = [...runDays, ...others.filter((day) => day >= first && day <= last)];
  const [low, high] = [Math.min(...seen), Math.max(...seen) + 1];
  const missing = Math.max(FEWEST_DAYS - (high - low), 0);
  return { low: low - Math.floor(missing / 2), high: high + Math.ceil(missing / 2) };
}

const STEPS_DAYS = [1, 2, 7, 14, 28, 56, 91, 182, 364];

/** Days to be named below an axis that has room for so many. */
export function dayTicks({ low, high }: Range, most: number): number[] {
  const step =
    STEPS_DAYS.find((days) => (high - low) / days <= most) ??
    364 * Math.ceil((high - low) / 364 / Math.max(most, 1));
  const count = Math.ceil((high - low) / step);
  return Array.from({ length: count }, (_, i) => low + i * step);
}
