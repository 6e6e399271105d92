/** A signal on an even time grid; NaN where it is not known. */
export interface Curve {
  readonly startMs: number;
  readonly stepMs: number;
  readonly values: Float64Array;
}

export interface CurvePoint {
  readonly timeMs: number;
  readonly value: number;
}

function indexOf(curve: Curve, timeMs: number): number {
  return (timeMs - curve.startMs) / curve.stepMs;
}

/** Value at a time; NaN outside the curve or in a gap. */
export function valueAt(curve: Curve, timeMs: number): number {
  const position = indexOf(curve, timeMs);
  const before = Math.floor(position);
  const share = position - before;
  return curve.values[before] * (1 - share) + curve.values[before + 1] * share;
}

/** Mean over a stretch of time, ends included; NaN when any part is missing. */
export function meanOver(curve: Curve, fromMs: number, toMs: number): number {
  const first = Math.ceil(indexOf(curve, fromMs));
  const last = Math.floor(indexOf(curve, toMs));
  let sum = 0;
  for (let i = first; i <= last; i += 1) sum += curve.values[i];
  return sum / (last - first + 1);
}

/** Vertex of the parabola through a sample and its two neighbours. */
function refined(curve: Curve, index: number): CurvePoint {
  const left = curve.values[index - 1];
  const middle = curve.values[index];
  const right = curve.values[index + 1];
  const bend = left - 2 * middle + right;
  const shift = bend === 0 ? 0 : (left - right) / (2 * bend);
  const timeMs = curve.startMs + (index + shift) * curve.stepMs;
  return { timeMs, value: middle - ((left - right) * shift) / 4 };
}

/**
 * Highest point between two times, or the lowest with `sign` -1. It must be a true turning point when
 * `turning` is set; otherwise the ends count. Null when there is none or part of the stretch is missing.
 */
export function extremum(
  curve: Curve,
  sign: 1 | -1,
  fromMs: number,
  toMs: number,
  turning = false,
): CurvePoint | null {
  const first = Math.max(0, Math.ceil(indexOf(curve, fromMs)));
  const last = Math.floor(indexOf(curve, toMs));
  let best = first;
  for (let i = first; i <= last; i += 1) {
    const value = curve.values[i];
    if (Number.isNaN(value)) return null;
    if (sign * value > sign * curve.values[best]) best = i;
  }
  const inside = best > first && best < last;
  if (inside) return refined(curve, best);
  const end = curve.values[best];
  if (turning || Number.isNaN(end)) return null;
  return { timeMs: curve.startMs + best * curve.stepMs, value: end };
}

/** First time between two times at which the curve passes upwards through `level` (downwards with -1); null if never. */
export function firstCrossing(
  curve: Curve,
  level: number,
  sign: 1 | -1,
  fromMs: number,
  toMs: number,
): number | null {
  const last = Math.floor(indexOf(curve, toMs));
  for (let i = Math.max(1, Math.ceil(indexOf(curve, fromMs)) + 1); i <= last; i += 1) {
    const before = sign * (curve.values[i - 1] - level);
    const after = sign * (curve.values[i] - level);
    if (before < 0 && after >= 0) {
      return curve.startMs + (i - 1 + before / (before - after)) * curve.stepMs;
    }
  }
  return null;
}

/** Rate of change per second by central differences, on the same grid. */
export function rateOf(curve: Curve): Curve {
  const values = new Float64Array(curve.values.length).fill(Number.NaN);
  const perSecond = 1000 / (2 * curve.stepMs);
  for (let i = 1; i + 1 < values.length; i += 1) {
    values[i] = (curve.values[i + 1] - curve.values[i - 1]) * perSecond;
  }
  return { ...curve, values };
}

/** Share of the time between two times for which the curve lies at or below `level`; NaN with gaps. */
export function shareAtOrBelow(curve: Curve, level: number, fromMs: number, toMs: number): number {
  const first = Math.ceil(indexOf(curve, fromMs));
  const last = Math.floor(indexOf(curve, toMs));
  let below = 0;
  for (let i = first; i <= last; i += 1) {
    const value = curve.values[i];
    if (Number.isNaN(value)) return Number.NaN;
    if (value <= level) below += 1;
  }
  return below / (last - first + 1);
}
