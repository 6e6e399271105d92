import type {
  ChangedFacts,
  Corrections,
  ExcludedSupport,
  FindingName,
  MovedEvent,
  PlacedKeypoint,
  SwappedLegs,
} from '../../analysis/corrections/corrections.ts';
import { isSame } from './draft.ts';

/** Two sets of corrections that were made from the same one. */
export interface Fork {
  readonly base: Corrections;
  readonly theirs: Corrections;
  readonly mine: Corrections;
}

/** What both have corrected, together; where both speak of the same thing, mine counts. */
export function merged({ base, theirs, mine }: Fork): Corrections {
  const both = <K extends Lists>(list: K, keyOf: (one: Corrections[K][number]) => string) =>
    mergedList(base[list], theirs[list], mine[list], keyOf);
  return {
    version: 1,
    events: both('events', eventKey),
    excludedSupports: both('excludedSupports', supportKey),
    swappedLegs: both('swappedLegs', rangeKey),
    keypoints: both('keypoints', pointKey),
    facts: mergedFacts(base.facts, theirs.facts, mine.facts),
    notes: both('notes', ({ id }) => id),
    grades: both('grades', findingKey),
  };
}

type Lists = Exclude<keyof Corrections, 'version' | 'facts'>;

function mergedList<C>(
  base: readonly C[],
  theirs: readonly C[],
  mine: readonly C[],
  keyOf: (one: C) => string,
): C[] {
  const before = new Map(base.map((one) => [keyOf(one), one]));
  const after = new Map(mine.map((one) => [keyOf(one), one]));
  const untouched = theirs.filter((one) => isSame(before.get(keyOf(one)), after.get(keyOf(one))));
  const changed = mine.filter((one) => !isSame(before.get(keyOf(one)), one));
  return [...untouched, ...changed];
}

function mergedFacts(base: ChangedFacts, theirs: ChangedFacts, mine: ChangedFacts): ChangedFacts {
  const names = [...new Set([...Object.keys(base), ...Object.keys(mine)])] as (keyof ChangedFacts)[];
  const changed = names.filter((name) => !isSame(base[name], mine[name]));
  const others = Object.entries(theirs).filter(([name]) => !changed.includes(name as keyof ChangedFacts));
  const set = changed.filter((name) => mine[name] !== undefined).map((name) => [name, mine[name]] as const);
  return Object.fromEntries([...others, ...set]);
}

function eventKey({ foot, event, automaticMs }: MovedEvent): string {
  return `${foot} ${event} ${automaticMs.toFixed(1)}`;
}

function supportKey({ foot, automaticContactMs }: ExcludedSupport): string {
  return `${foot} ${automaticContactMs.toFixed(1)}`;
}

function rangeKey({ fromFrame, toFrame }: SwappedLegs): string {
  return `${fromFrame} ${toFrame}`;
}

export function findingKey({ fault, foot }: FindingName): string {
  return `${fault} ${foot}`;
}

function pointKey({ frame, name }: PlacedKeypoint): string {
  return `${frame} ${name}`;
}
