import { extremum, firstCrossing, valueAt, type Curve, type CurvePoint } from './curve.ts';
import { contactTimeMs, curve, thresholdPx, type SupportWindow } from './support-window.ts';

/** Moments within one support; null where the event does not occur or cannot be seen. */
export interface SupportEvents {
  /** Lowest point of the GCM; `value` in pixels. */
  readonly lowest: CurvePoint | null;
  /** GCM passes over the ball of the foot, going forward. */
  readonly overBallMs: number | null;
  readonly heelDownMs: number | null;
  readonly heelOffMs: number | null;
}

/** Heel counts as down within 15 mm of its height in flat stance, and as off 20 mm above it (biomechanics brief, 4b). */
const HEEL_DOWN_M = 0.015;
const HEEL_OFF_M = 0.02;

/** Share of the support at either end in which a dip of the GCM is noise, not its lowest point. Assumed. */
const EDGE_SHARE = 0.05;

/** Level of the heel point (px up) at or below which the heel counts as down. */
export function heelDownLevelPx(w: SupportWindow): number {
  return w.heelFlatUpPx + thresholdPx(w, HEEL_DOWN_M);
}

function heelDown(w: SupportWindow, heel: Curve): number | null {
  const level = heelDownLevelPx(w);
  if (valueAt(heel, w.contactMs) <= level) return w.contactMs;
  return firstCrossing(heel, level, -1, w.contactMs, w.toeOffMs);
}

/** Last time the heel rises through the level before toe-off. */
function heelOff(w: SupportWindow, heel: Curve): number | null {
  const level = w.heelFlatUpPx + thresholdPx(w, HEEL_OFF_M);
  let fromMs = w.contactMs;
  let found: number | null = null;
  for (;;) {
    const next = firstCrossing(heel, level, 1, fromMs, w.toeOffMs);
    if (next === null) return found;
    found = next;
    fromMs = next;
  }
}

/** The moments of one support, in real milliseconds. */
export function supportEvents(w: SupportWindow): SupportEvents {
  const heel = curve(w, 'heelUp');
  const margin = EDGE_SHARE * contactTimeMs(w);
  return {
    lowest: extremum(curve(w, 'gcmUp'), -1, w.contactMs + margin, w.toeOffMs - margin, true),
    overBallMs: firstCrossing(curve(w, 'ballAhead'), 0, -1, w.contactMs, w.toeOffMs),
    heelDownMs: heelDown(w, heel),
    heelOffMs: heelOff(w, heel),
  };
}
