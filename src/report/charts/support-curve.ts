import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis, SupportResult } from '../../analysis/result.ts';

/** Points of a curve over one support: 0, 2, ... 100 % from initial contact to toe-off. */
export const CURVE_PCT: readonly number[] = Array.from({ length: 51 }, (_, i) => i * 2);

/** Mean and step-to-step SD over the counted supports of one foot; null where no support has a value. */
export interface SupportCurve {
  mean: (number | null)[];
  sd: (number | null)[];
  /** Supports that take part. */
  n: number;
}

interface Window {
  startMs: number;
  endMs: number;
}

export function countedSupports(analysis: Analysis, foot: Side): SupportResult[] {
  return analysis.supports.filter((support) => support.foot === foot && support.excluded === null);
}

function supportWindow(support: SupportResult): Window | null {
  if (support.initialContact === null || support.toeOff === null) return null;
  return { startMs: support.initialContact.timeMs, endMs: support.toeOff.timeMs };
}

function interpolated(
  times: readonly number[],
  values: readonly (number | null)[],
  t: number,
): number | null {
  const after = times.findIndex((time) => time >= t);
  if (after < 0) return null;
  const next = values[after];
  if (after === 0 || times[after] === t) return times[after] === t ? next : null;
  const before = values[after - 1];
  if (before === null || next === null) return null;
  return before + ((t - times[after - 1]) / (times[after] - times[after - 1])) * (next - before);
}

function meanAndSd(values: readonly number[]): { mean: number | null; sd: number | null } {
  if (values.length === 0) return { mean: null, sd: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean, sd: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

/** A series (one value per frame) laid over the supports of one foot. */
export function supportCurve(
  analysis: Analysis,
  foot: Side,
  values: readonly (number | null)[],
): SupportCurve | null {
  const windows = countedSupports(analysis, foot)
    .map(supportWindow)
    .filter((one) => one !== null);
  if (windows.length === 0) return null;
  const statistics = CURVE_PCT.map((pct) => {
    const at = windows.map(({ startMs, endMs }) =>
      interpolated(analysis.series.timeMs, values, startMs + (pct / 100) * (endMs - startMs)),
    );
    return meanAndSd(at.filter((value) => value !== null));
  });
  if (statistics.every((one) => one.mean === null)) return null;
  return {
    mean: statistics.map((one) => one.mean),
    sd: statistics.map((one) => one.sd),
    n: windows.length,
  };
}

/** The middle moment of an event over the counted supports, in % of the support; null when it is never seen. */
export function medianEventPct(
  analysis: Analysis,
  foot: Side,
  event: keyof SupportResult['events'],
): number | null {
  const shares = countedSupports(analysis, foot).flatMap((support) => {
    const window = supportWindow(support);
    const timeMs = support.events[event];
    if (window === null || timeMs === null) return [];
    return [(100 * (timeMs - window.startMs)) / (window.endMs - window.startMs)];
  });
  if (shares.length === 0) return null;
  shares.sort((a, b) => a - b);
  return (shares[(shares.length - 1) >> 1] + shares[shares.length >> 1]) / 2;
}
