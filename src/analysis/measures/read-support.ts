import { readAnkle } from './ankle.ts';
import { readHeel } from './heel.ts';
import { readKnee } from './knee.ts';
import { readLanding } from './landing.ts';
import { readPassage } from './passage.ts';
import { readPull } from './pull.ts';
import { READING_IDS, type ReadingId, type Readings } from './reading.ts';
import { supportEvents, type SupportEvents } from './support-events.ts';
import type { SupportWindow } from './support-window.ts';
import { readTiming } from './timing.ts';

/** What one support shows: its moments, and every reading or the reason why it is missing. */
export interface SupportReading {
  readonly events: SupportEvents;
  readonly readings: Readings;
}

/** A place for every reading: an object that grows by them, thousands of times, takes longer than the readings. */
const BLANK = Object.fromEntries(READING_IDS.map((id) => [id, Number.NaN])) as Record<ReadingId, number>;

function copy(from: Partial<Readings>, to: Readings): void {
  for (const id in from) to[id as ReadingId] = from[id as ReadingId] as Readings[ReadingId];
}

/** All readings of one support. */
export function readSupport(w: SupportWindow): SupportReading {
  const events = supportEvents(w);
  const readings: Readings = { ...BLANK };
  copy(readLanding(w), readings);
  copy(readAnkle(w, events), readings);
  copy(readHeel(w, events), readings);
  copy(readTiming(w), readings);
  copy(readPassage(w, events), readings);
  copy(readKnee(w), readings);
  copy(readPull(w), readings);
  return { events, readings };
}
