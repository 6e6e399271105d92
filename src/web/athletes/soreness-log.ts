import type { Soreness } from '../../api/athletes.ts';
import { dayNumber } from './days.ts';

/** Discomfort fades within about two weeks; pain so long ago without a word since is still to be thought of. */
const HEEDED_DAYS = 14;

export function entryOf(log: readonly Soreness[], day: string): Soreness | null {
  return log.find((one) => one.day === day) ?? null;
}

/**
 * The latest day of pain that the athlete is to be warned of: one of the last two weeks, or one that no later entry
 * follows. Null when there is none.
 */
export function painToHeed(log: readonly Soreness[], today: string): string | null {
  const pain = log.findLast(({ level }) => level === 'pain');
  if (pain === undefined) return null;
  const recent = dayNumber(today) - dayNumber(pain.day) < HEEDED_DAYS;
  return recent || pain === log.at(-1) ? pain.day : null;
}

/** The latest day written of from one day to another, if it is one of pain. */
function painAtTheEnd(log: readonly Soreness[], from: number, to: number): string | null {
  const latest = log.findLast(({ day }) => dayNumber(day) >= from && dayNumber(day) <= to);
  return latest?.level === 'pain' ? latest.day : null;
}

/**
 * The day of pain that whoever reads the report of a clip is to be warned of: the latest word of the last two weeks, or
 * of the two weeks before and after the clip, since soreness shows a day or two after a run. Null when there is none.
 */
export function painAround(log: readonly Soreness[], clipDay: string, today: string): string | null {
  const [filmed, now] = [dayNumber(clipDay), dayNumber(today)];
  return (
    painAtTheEnd(log, now - HEEDED_DAYS, now) ?? painAtTheEnd(log, filmed - HEEDED_DAYS, filmed + HEEDED_DAYS)
  );
}
