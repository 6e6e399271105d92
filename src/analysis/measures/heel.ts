import { MID_SUPPORT } from '../gait/mid-support.ts';
import { meanOver, shareAtOrBelow } from './curve.ts';
import { isNumber, reading, type Reading, type Readings } from './reading.ts';
import { heelDownLevelPx, type SupportEvents } from './support-events.ts';
import { contactTimeMs, curve, inMetres, pctOfSupport, type SupportWindow } from './support-window.ts';

type HeelId = 'footPitchMidSupportDeg' | 'heelHeightMidSupportM' | 'heelDownPct' | 'heelOffPct';

function heelOffPct(w: SupportWindow, events: SupportEvents, downPct: Reading): Reading {
  if (events.heelOffMs !== null) return pctOfSupport(w, events.heelOffMs);
  if (!isNumber(downPct)) return downPct;
  return downPct > 0 ? 'heel-never-off' : 'heel-never-down';
}

/** NaN as the flat level would read as a heel that is never down. */
function heelDownPct(w: SupportWindow): Reading {
  if (Number.isNaN(w.heelFlatUpPx)) return 'no-flat-foot';
  return reading(100 * shareAtOrBelow(curve(w, 'heelUp'), heelDownLevelPx(w), w.contactMs, w.toeOffMs));
}

/** How flat the foot stands and how long the heel stays on the ground. */
export function readHeel(w: SupportWindow, events: SupportEvents): Pick<Readings, HeelId> {
  const fromMs = w.contactMs + MID_SUPPORT.from * contactTimeMs(w);
  const toMs = w.contactMs + MID_SUPPORT.to * contactTimeMs(w);
  const heel = curve(w, 'heelUp');
  const downPct = heelDownPct(w);
  return {
    footPitchMidSupportDeg: reading(meanOver(curve(w, 'footPitchDeg'), fromMs, toMs)),
    heelHeightMidSupportM: isNumber(downPct)
      ? inMetres(w, meanOver(heel, fromMs, toMs) - w.heelFlatUpPx)
      : downPct,
    heelDownPct: downPct,
    heelOffPct: heelOffPct(w, events, downPct),
  };
}
