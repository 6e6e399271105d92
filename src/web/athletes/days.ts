const DAY_MS = 24 * 60 * 60 * 1000;

/** A day of the calendar as a whole number: days since 1970-01-01, whatever the time zone. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day with this number, as YYYY-MM-DD. */
export function dayAt(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

function localDay(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/**
 * The day on which something happened: where it happened, if the moment comes with the local offset from UTC, else where
 * the reader is.
 */
export function dayOf(iso: string): string {
  return /[+-]\d\d:\d\d$/.test(iso) ? iso.slice(0, 10) : localDay(new Date(iso));
}

export function today(): string {
  return localDay(new Date());
}

/** 0 is Monday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

function written(number: number, style: Intl.DateTimeFormatOptions): string {
  return new Date(number * DAY_MS).toLocaleDateString(undefined, { ...style, timeZone: 'UTC' });
}

/** "3 May 2025", as the reader's country writes it. */
export function dayText(day: string): string {
  return written(dayNumber(day), { dateStyle: 'medium' });
}

/** "3 May". */
export function shortDayText(day: string): string {
  return written(dayNumber(day), { day: 'numeric', month: 'short' });
}

/** "Mon" for 0. */
export function weekdayText(weekday: number): string {
  return written(dayNumber('2024-01-01') + weekday, { weekday: 'short' });
}
