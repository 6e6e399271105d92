import { extremum, valueAt } from './curve.ts';
import { combined, reading, type Reading, type Readings } from './reading.ts';
import { curve, type SupportWindow } from './support-window.ts';

type KneeId =
  'kneeAtContactDeg' | 'kneeMaxFlexionDeg' | 'kneeAtToeOffDeg' | 'kneeExtensionDeg' | 'thighAtToeOffDeg';

/** Knee and thigh through support; knee 0 straight, thigh from vertical with the knee ahead +. */
export function readKnee(w: SupportWindow): Pick<Readings, KneeId> {
  const knee = curve(w, 'kneeDeg');
  const most = extremum(knee, 1, w.contactMs, w.toeOffMs);
  const maxFlexion: Reading = most === null ? 'points-missing' : most.value;
  const atToeOff = reading(valueAt(knee, w.toeOffMs));
  return {
    kneeAtContactDeg: reading(valueAt(knee, w.contactMs) - w.seen.atContact.shankDeg),
    kneeMaxFlexionDeg: maxFlexion,
    kneeAtToeOffDeg: atToeOff,
    kneeExtensionDeg: combined(maxFlexion, atToeOff, (max, end) => max - end),
    thighAtToeOffDeg: reading(valueAt(curve(w, 'thighDeg'), w.toeOffMs)),
  };
}
