import { MID_SUPPORT } from '../gait/mid-support.ts';
import type { SupportMeasurement } from '../measures/measure-supports.ts';
import { isNumber } from '../measures/reading.ts';
import type { EvidenceMoment } from './rules.ts';

const MIDDLE_OF_MID_SUPPORT = (MID_SUPPORT.from + MID_SUPPORT.to) / 2;

/** Real time at which a fault shows in a support; null where that moment is not known. */
export function evidenceTimeMs(moment: EvidenceMoment, support: SupportMeasurement): number | null {
  const { initialContact, toeOff } = support.support;
  if (initialContact === null || toeOff === null) return null;
  const flightMs = support.readings.flightTimeMs;
  switch (moment) {
    case 'initialContact':
      return initialContact.timeMs;
    case 'toeOff':
      return toeOff.timeMs;
    case 'midSupport':
      return initialContact.timeMs + MIDDLE_OF_MID_SUPPORT * (toeOff.timeMs - initialContact.timeMs);
    case 'gcmLowest':
      return support.events.gcmLowestMs;
    case 'gcmOverBall':
      return support.events.gcmOverBallMs;
    case 'otherContact':
      return isNumber(flightMs) ? toeOff.timeMs + flightMs : null;
  }
}
