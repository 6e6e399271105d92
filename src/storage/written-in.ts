import { isDeepStrictEqual } from 'node:util';
import type { Corrections } from '../analysis/corrections/corrections.ts';
import type { Review } from '../api/reviews.ts';

/** The part of the corrections that has an author of its own. */
export type Remarks = Pick<Corrections, 'notes' | 'grades'>;

export interface RemarksOfRevision extends Remarks {
  readonly revision: number;
}

/**
 * In which revision each note and grade was written as it is now: the first since when it has not changed.
 * @param all of every revision, in order; the last is `now` itself
 */
export function writtenIn(now: Remarks, all: readonly RemarksOfRevision[]): Review['writtenIn'] {
  const notes = sinceWhen(all, 'notes', ({ id }) => id);
  const grades = sinceWhen(all, 'grades', ({ fault, foot }) => `${fault} ${foot}`);
  return {
    notes: now.notes.map((note) => ({ id: note.id, revision: notes(note) })),
    grades: now.grades.map((one) => ({ fault: one.fault, foot: one.foot, revision: grades(one) })),
  };
}

function sinceWhen<K extends keyof Remarks>(
  all: readonly RemarksOfRevision[],
  list: K,
  keyOf: (one: Remarks[K][number]) => string,
): (one: Remarks[K][number]) => number {
  const byKey = all.map((remarks) => {
    const remarked: readonly Remarks[K][number][] = remarks[list];
    return new Map(remarked.map((one) => [keyOf(one), one]));
  });
  return (one) => {
    const lastWithout = byKey.findLastIndex((then) => !isDeepStrictEqual(then.get(keyOf(one)), one));
    return all[lastWithout + 1].revision;
  };
}
