/** Phones write when a clip was filmed twice: with the local offset, which tells the day, and in UTC. */
const TAGS = ['com.apple.quicktime.creationdate', 'creation_time'] as const;

/** Cameras whose clock was never set write 1904, 1970 or 1980. */
const FIRST_YEAR = 1990;

/**
 * When a clip was filmed, ISO 8601 with an offset from UTC; null when its tags do not say, or cannot be right. Copies that
 * were cut or sent may carry the moment of the copy: no more is known.
 */
export function recordedAtFromTags(tags: Readonly<Record<string, string>>): string | null {
  return TAGS.map((tag) => moment(tags[tag] ?? '')).find((one) => one !== null) ?? null;
}

function moment(text: string): string | null {
  const found = /^(\d{4})(-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:(Z)|([+-]\d\d):?(\d\d))$/.exec(text.trim());
  if (found === null) return null;
  const [, year, rest, utc, hours, minutes] = found;
  const iso = `${year}${rest}${(utc as string | undefined) ?? `${hours}:${minutes}`}`;
  return Number(year) < FIRST_YEAR || Number.isNaN(Date.parse(iso)) ? null : iso;
}
