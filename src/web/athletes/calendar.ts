import { dayAt, dayNumber, weekdayOf } from './days.ts';

/** Weeks shown at once: the two of getting used, and what came before. */
const FEWEST_WEEKS = 4;

function mondayOf(day: string): number {
  const number = dayNumber(day);
  return number - weekdayOf(number);
}

/**
 * Weeks from Monday to Sunday up to the one of the last day, oldest first.
 * @param first the earliest day to be shown, null for the last few weeks only
 */
export function weeksTo(last: string, first: string | null): string[][] {
  const end = mondayOf(last);
  const begin = Math.min(first === null ? end : mondayOf(first), end - 7 * (FEWEST_WEEKS - 1));
  const count = (end - begin) / 7 + 1;
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => dayAt(begin + 7 * week + weekday)),
  );
}
