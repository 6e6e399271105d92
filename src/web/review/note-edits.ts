import type { CoachNote, Corrections } from '../../analysis/corrections/corrections.ts';
import type { Review } from '../../api/reviews.ts';
import { noteWrittenBy } from '../../api/written-by.ts';
import { isSame } from './draft.ts';

/** Corrections with a note, in place of one with the same id. */
export function withNote(corrections: Corrections, note: CoachNote): Corrections {
  const isThere = corrections.notes.some(({ id }) => id === note.id);
  const notes = isThere
    ? corrections.notes.map((one) => (one.id === note.id ? note : one))
    : [...corrections.notes, note];
  return { ...corrections, notes };
}

export function withoutNote(corrections: Corrections, id: string): Corrections {
  return { ...corrections, notes: corrections.notes.filter((note) => note.id !== id) };
}

/** An id nobody else will make. */
export function newNoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Who wrote it as it is, and when; null until it is stored. */
export function writtenBy(
  note: CoachNote,
  stored: Corrections,
  review: Review,
): Review['history'][number] | null {
  return stored.notes.some((one) => isSame(one, note)) ? noteWrittenBy(review, note.id) : null;
}
