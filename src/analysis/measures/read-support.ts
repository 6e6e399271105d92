import { readAnkle } from './ankle.ts';
import { readHeel } from './heel.ts';
import { readKnee } from './knee.ts';
import { readLanding } from './landing.ts';
import { readPassage } from './passage.ts';
import { readPull } from './pull.ts';
import type { Readings } from './reading.ts';
import { supportEvents, type SupportEvents } from './support-events.ts';
import type { SupportWindow } from './support-window.ts';
import { readTiming } from './timing.ts';

export interface SupportReading {
  readonly events: SupportEvents;
  readonly readings: Readings;
}

export function readSupport(w: SupportWindow): SupportReading {
  const events = supportEvents(w);
  const readings: Readings = {
    ...readLanding(w),
    ...readAnkle(w, events),
    ...readHeel(w, events),
    ...readTiming(w),
    ...readPassage(w, events),
    ...readKnee(w),
    ...readPull(w),
  };
  return { events, readings };
}
