import { extremum, rateOf, valueAt, type Curve, type CurvePoint } from './curve.ts';
import { expectedYieldDeg } from './expected.ts';
import { combined, reading, type Reading, type Readings } from './reading.ts';
import type { SupportEvents } from './support-events.ts';
import { contactTimeMs, curve, type SupportWindow } from './support-window.ts';

type AnkleId =
  | 'ankleAtContactDeg'
  | 'ankleMaxDorsiflexionDeg'
  | 'ankleAtToeOffDeg'
  | 'dorsiflexionYieldDeg'
  | 'dorsiflexionYieldRatio'
  | 'peakDorsiflexionVelocityDegS'
  | 'peakPlantarflexionVelocityDegS'
  | 'plantarflexionExcursionDeg'
  | 'stiffDescentShare';

/** Plantarflexion goes on after toe-off; the push ends within this time. */
const AFTER_TOE_OFF_MS = 60;
/** Below this rate the ankle does not give way (brief, section 4e). */
const STIFF_BELOW_DEG_S = 50;
/** In the first part of support a heel striker's foot still comes down, with the ankle plantarflexing. */
const FOOT_COMES_DOWN_SHARE = 0.15;

/** How far the ankle gives way from its least dorsiflexion early in support to the lowest point of the GCM. */
function yieldDeg(w: SupportWindow, events: SupportEvents): Reading {
  if (events.lowest === null) return 'no-lowest-point';
  const ankle = curve(w, 'ankleDeg');
  const least = extremum(ankle, -1, w.contactMs, w.contactMs + contactTimeMs(w) / 3);
  return least === null
    ? 'points-missing'
    : reading((valueAt(ankle, events.lowest.timeMs) - least.value) / w.seen.yield);
}

/** Share of the descent of the GCM made while the ankle hardly gives way. */
function stiffDescentShare(w: SupportWindow, events: SupportEvents, rate: Curve): Reading {
  if (events.lowest === null) return 'no-lowest-point';
  const up = curve(w, 'gcmUp');
  const fromMs = w.contactMs + FOOT_COMES_DOWN_SHARE * contactTimeMs(w);
  let stiffPx = 0;
  for (let t = fromMs; t + w.stepMs <= events.lowest.timeMs; t += w.stepMs) {
    const stepPx = valueAt(up, t) - valueAt(up, t + w.stepMs);
    const stepRate = valueAt(rate, t + w.stepMs / 2);
    if (Number.isNaN(stepRate)) return 'points-missing';
    if (stepRate < STIFF_BELOW_DEG_S) stiffPx += stepPx;
  }
  return reading(stiffPx / (valueAt(up, w.contactMs) - events.lowest.value));
}

function peakRate(rate: Curve, sign: 1 | -1, fromMs: number, toMs: number): Reading {
  const peak = extremum(rate, sign, fromMs, toMs);
  return peak === null ? 'points-missing' : peak.value * sign;
}

function excursion(ankle: Curve, max: CurvePoint, untilMs: number, seen: number): Reading {
  const least = extremum(ankle, -1, max.timeMs, untilMs);
  return least === null ? 'points-missing' : (max.value - least.value) / seen;
}

/** Dorsiflexion +, 0 standing. */
export function readAnkle(w: SupportWindow, events: SupportEvents): Pick<Readings, AnkleId> {
  const ankle = curve(w, 'ankleDeg');
  const rate = rateOf(ankle);
  const max = extremum(ankle, 1, w.contactMs, w.toeOffMs);
  const untilMs = w.toeOffMs + AFTER_TOE_OFF_MS;
  const { shankDeg, footPitchDeg } = w.seen.atContact;
  const atContact = reading(valueAt(ankle, w.contactMs) - shankDeg - footPitchDeg);
  const yielded = yieldDeg(w, events);
  return {
    ankleAtContactDeg: atContact,
    ankleMaxDorsiflexionDeg: max === null ? 'points-missing' : max.value,
    ankleAtToeOffDeg: reading(valueAt(ankle, w.toeOffMs)),
    dorsiflexionYieldDeg: yielded,
    dorsiflexionYieldRatio: combined(yielded, atContact, (deg, ic) => deg / expectedYieldDeg(ic)),
    peakDorsiflexionVelocityDegS:
      max === null ? 'points-missing' : peakRate(rate, 1, w.contactMs, max.timeMs),
    peakPlantarflexionVelocityDegS: max === null ? 'points-missing' : peakRate(rate, -1, max.timeMs, untilMs),
    plantarflexionExcursionDeg:
      max === null ? 'points-missing' : excursion(ankle, max, untilMs, w.seen.pushOff),
    stiffDescentShare: stiffDescentShare(w, events, rate),
  };
}
