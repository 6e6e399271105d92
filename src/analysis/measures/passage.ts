import { valueAt } from './curve.ts';
import { combined, type Reading, type Readings } from './reading.ts';
import type { SupportEvents } from './support-events.ts';
import { curve, inMetres, pctOfSupport, type SupportWindow } from './support-window.ts';

type PassageId = 'gcmDropM' | 'gcmRiseM' | 'gcmLowestPct' | 'passageMs' | 'passagePct' | 'lowestToPassageMs';

/** How the GCM sinks, passes over the ball of the foot and rises. */
export function readPassage(w: SupportWindow, events: SupportEvents): Pick<Readings, PassageId> {
  const { lowest, overBallMs } = events;
  const up = curve(w, 'gcmUp');
  const aboveLowest = (timeMs: number): Reading =>
    lowest === null ? 'no-lowest-point' : inMetres(w, valueAt(up, timeMs) - lowest.value);
  const lowestMs: Reading = lowest === null ? 'no-lowest-point' : lowest.timeMs - w.contactMs;
  const passageMs: Reading = overBallMs === null ? 'never-over-ball' : overBallMs - w.contactMs;
  return {
    gcmDropM: aboveLowest(w.contactMs),
    gcmRiseM: aboveLowest(w.toeOffMs),
    gcmLowestPct: lowest === null ? 'no-lowest-point' : pctOfSupport(w, lowest.timeMs),
    passageMs,
    passagePct: overBallMs === null ? 'never-over-ball' : pctOfSupport(w, overBallMs),
    lowestToPassageMs: combined(passageMs, lowestMs, (over, low) => over - low),
  };
}
