import { dayAt, dayNumber } from './days.ts';

/** After N. Romanov, "Calf Soreness": runners get used to another way of loading in about two weeks. */
export const ADAPTATION_DAYS = 14;

/** Day numbers; `end` is the first day after. */
export interface Band {
  readonly start: number;
  readonly end: number;
}

export function adaptationBand(firstDay: string): Band {
  const start = dayNumber(firstDay);
  return { start, end: start + ADAPTATION_DAYS };
}

export function lastAdaptationDay(firstDay: string): string {
  return dayAt(adaptationBand(firstDay).end - 1);
}

/** Which of the fourteen days a day is, from 1; null before and after them. */
export function dayOfAdaptation(firstDay: string, day: string): number | null {
  const { start, end } = adaptationBand(firstDay);
  const number = dayNumber(day);
  return number < start || number >= end ? null : number - start + 1;
}
