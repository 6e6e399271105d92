import type { ChangedFacts, Corrections } from '../analysis/corrections/corrections.ts';
import type { Review } from '../api/reviews.ts';

const LISTS = ['events', 'excludedSupports', 'swappedLegs', 'keypoints', 'notes', 'grades'] as const;

/**
 * In which revision each correction was written as it is now: the first since when it has not changed.
 * @param revision that of `now`
 * @param at the corrections of an earlier revision; each is asked for at most once, and none is kept: with all the
 *   points of a clip set by hand they take megabytes
 */
export async function writtenIn(
  now: Corrections,
  revision: number,
  at: (revision: number) => Promise<Corrections>,
): Promise<Review['writtenIn']> {
  const since = new Map([...partsOf(now)].map((part) => [part, revision]));
  const unsettled = new Set(since.keys());
  for (let earlier = revision - 1; earlier > 0 && unsettled.size > 0; earlier--) {
    const then = partsOf(await at(earlier));
    for (const part of unsettled) {
      if (then.has(part)) since.set(part, earlier);
      else unsettled.delete(part);
    }
  }
  return alongside(now, (part) => since.get(part) ?? revision);
}

/** The list and all that is said: what the database keeps has its names always in the same order. */
function listPart(list: string, one: object): string {
  return `${list} ${JSON.stringify(one)}`;
}

function factPart(name: string, value: unknown): string {
  return `${name} is ${JSON.stringify(value)}`;
}

function partsOf(corrections: Corrections): Set<string> {
  return new Set([
    ...LISTS.flatMap((list) => corrections[list].map((one) => listPart(list, one))),
    ...Object.entries(corrections.facts).map(([name, value]) => factPart(name, value)),
  ]);
}

function alongside(now: Corrections, since: (part: string) => number): Review['writtenIn'] {
  const ofList = (list: (typeof LISTS)[number]): number[] =>
    now[list].map((one) => since(listPart(list, one)));
  const facts = Object.entries(now.facts) as [keyof ChangedFacts, unknown][];
  return {
    events: ofList('events'),
    excludedSupports: ofList('excludedSupports'),
    swappedLegs: ofList('swappedLegs'),
    keypoints: ofList('keypoints'),
    notes: ofList('notes'),
    grades: ofList('grades'),
    facts: Object.fromEntries(facts.map(([name, value]) => [name, since(factPart(name, value))])),
  };
}
