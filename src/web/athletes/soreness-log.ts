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
