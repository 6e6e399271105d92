import { valueAt } from './curve.ts';
import { combined, reading, type Readings } from './reading.ts';
import { curve, inMetres, type SupportWindow } from './support-window.ts';

type LandingId =
  | 'landingDistanceBallM'
  | 'landingDistanceHeelM'
  | 'landingDistanceAnkleM'
  | 'landingDistanceBallPctLeg'
  | 'shankAngleAtContactDeg'
  | 'footPitchAtContactDeg'
  | 'toeOffDistanceBallM'
  | 'toeOffDistanceBallPctLeg'
  | 'contactShareOfReach';

/** Where the foot lands and leaves against the plumb line from the GCM, and how foot and shank stand at contact. */
export function readLanding(w: SupportWindow): Pick<Readings, LandingId> {
  const aheadPx = (point: 'ballAhead' | 'heelAhead' | 'ankleAhead', timeMs: number): number =>
    valueAt(curve(w, point), timeMs);
  const ballAheadPx = aheadPx('ballAhead', w.contactMs);
  const ballBehindPx = -aheadPx('ballAhead', w.toeOffMs);
  const pctLeg = (px: number) => reading((100 * px) / w.legLengthPx);
  const { atContact } = w.seen;
  return {
    landingDistanceBallM: inMetres(w, ballAheadPx),
    landingDistanceHeelM: inMetres(w, aheadPx('heelAhead', w.contactMs)),
    landingDistanceAnkleM: inMetres(w, aheadPx('ankleAhead', w.contactMs)),
    landingDistanceBallPctLeg: pctLeg(ballAheadPx),
    shankAngleAtContactDeg: reading(valueAt(curve(w, 'shankDeg'), w.contactMs) - atContact.shankDeg),
    footPitchAtContactDeg: reading(valueAt(curve(w, 'footPitchDeg'), w.contactMs) - atContact.footPitchDeg),
    toeOffDistanceBallM: inMetres(w, ballBehindPx),
    toeOffDistanceBallPctLeg: pctLeg(ballBehindPx),
    contactShareOfReach: combined(reading(ballAheadPx), reading(ballBehindPx), (ic, to) => ic / (ic + to)),
  };
}
