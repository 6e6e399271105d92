import { extremum, valueAt } from './curve.ts';
import { combined, reading, type Reading, type Readings } from './reading.ts';
import { curve, type SupportWindow } from './support-window.ts';

type PullId = 'swingKneeAtOtherContactDeg' | 'pullDelayMs' | 'pullDelayRatio' | 'kneeGainAfterToeOffDeg';

/** The foot turns forward again within this time even when it is pulled late. */
const SEARCH_MS = 340;
/** Share of the swing after which a normal foot turns forward (brief, section 4f: 114 of 489 ms). */
const EXPECTED_SHARE_OF_SWING = 0.235;
const GAIN_AFTER_MS = 80;

/** Toe-off to the moment the foot (ankle) is farthest behind the GCM. */
function pullDelayMs(w: SupportWindow): Reading {
  const farthest = extremum(curve(w, 'ankleAhead'), -1, w.toeOffMs - 20, w.toeOffMs + SEARCH_MS, true);
  return farthest === null ? 'no-swing-turn' : farthest.timeMs - w.toeOffMs;
}

/** How soon the foot is pulled from the ground under the body after toe-off. */
export function readPull(w: SupportWindow): Pick<Readings, PullId> {
  const knee = curve(w, 'kneeDeg');
  const delayMs = pullDelayMs(w);
  const swingMs: Reading = w.nextContactMs === null ? 'no-next-stride' : w.nextContactMs - w.toeOffMs;
  return {
    swingKneeAtOtherContactDeg:
      w.otherContactMs === null ? 'no-next-contact' : reading(valueAt(knee, w.otherContactMs)),
    pullDelayMs: delayMs,
    pullDelayRatio: combined(delayMs, swingMs, (delay, swing) => delay / (EXPECTED_SHARE_OF_SWING * swing)),
    kneeGainAfterToeOffDeg: reading(valueAt(knee, w.toeOffMs + GAIN_AFTER_MS) - valueAt(knee, w.toeOffMs)),
  };
}
