import { extremum, valueAt } from './curve.ts';
import { expectedPullDelayMs } from './expected.ts';
import { combined, reading, type Reading, type Readings } from './reading.ts';
import { curve, type SupportWindow } from './support-window.ts';

type PullId = 'swingKneeAtOtherContactDeg' | 'pullDelayMs' | 'pullDelayRatio' | 'kneeGainAfterToeOffDeg';

/** The foot turns forward again within this time even when it is pulled late. */
const SEARCH_MS = 340;
/** A foot may turn forward a little before the event that counts as its toe-off. */
const BEFORE_TOE_OFF_MS = 20;
/** Time after toe-off in which the knee goes on bending when the foot is pulled (brief, section 4f). */
const GAIN_AFTER_MS = 80;

/** Toe-off to the moment the foot (ankle) is farthest behind the GCM. */
function pullDelayMs(w: SupportWindow): Reading {
  const farthest = extremum(
    curve(w, 'ankleAhead'),
    -1,
    w.toeOffMs - BEFORE_TOE_OFF_MS,
    w.toeOffMs + SEARCH_MS,
    true,
  );
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
    pullDelayRatio: combined(delayMs, swingMs, (delay, swing) => delay / expectedPullDelayMs(swing)),
    kneeGainAfterToeOffDeg: reading(valueAt(knee, w.toeOffMs + GAIN_AFTER_MS) - valueAt(knee, w.toeOffMs)),
  };
}
