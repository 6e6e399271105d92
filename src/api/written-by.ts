import type { FindingName } from '../analysis/corrections/corrections.ts';
import type { Review } from './reviews.ts';

/** A stored revision: who wrote what came with it, and when. */
export type Written = Review['history'][number];

/** Who wrote what came with a revision; null where the review has no such revision. */
export function writtenBy({ history }: Review, revision: number | null | undefined): Written | null {
  return history.find((one) => one.revision === revision) ?? null;
}

/** Who wrote a note as it is; null where the review holds no such note. */
export function noteWrittenBy(review: Review, id: string): Written | null {
  const place = review.corrections.notes.findIndex((note) => note.id === id);
  return writtenBy(review, review.writtenIn.notes[place]);
}

/** Who gave a grade as it is; null where the review holds none for the finding. */
export function gradeWrittenBy(review: Review, { fault, foot }: FindingName): Written | null {
  const place = review.corrections.grades.findIndex((one) => one.fault === fault && one.foot === foot);
  return writtenBy(review, review.writtenIn.grades[place]);
}
