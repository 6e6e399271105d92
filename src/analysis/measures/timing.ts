import { reading, type Reading, type Readings } from './reading.ts';
import { contactTimeMs, type SupportWindow } from './support-window.ts';

type TimingId = 'contactTimeMs' | 'flightTimeMs' | 'dutyFactor' | 'flightHeightM';

const GRAVITY_M_S2 = 9.81;

function dutyFactor(w: SupportWindow): Reading {
  if (w.nextContactMs === null) return 'no-next-stride';
  return contactTimeMs(w) / (w.nextContactMs - w.contactMs);
}

/** Rise of the GCM in free flight, g T^2 / 8: half the flight goes up. A flight of less than nothing gives 0. */
function flightHeightM(flightMs: number): number {
  return (GRAVITY_M_S2 * Math.max(0, flightMs / 1000) ** 2) / 8;
}

/** Times of contact and flight (ms), duty factor (share of the stride) and height of the flight (m). */
export function readTiming(w: SupportWindow): Pick<Readings, TimingId> {
  const flightMs = w.otherContactMs === null ? null : w.otherContactMs - w.toeOffMs;
  return {
    contactTimeMs: reading(contactTimeMs(w)),
    flightTimeMs: flightMs ?? 'no-next-contact',
    dutyFactor: dutyFactor(w),
    flightHeightM: flightMs === null ? 'no-next-contact' : flightHeightM(flightMs),
  };
}
