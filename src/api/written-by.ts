import type { FindingName } from '../analysis/corrections/corrections.ts';
import type { Review } from './reviews.ts';

/** A stored revision: who wrote what came with it, and when. */
type Written = Review['history'][number];

/** Who wrote a note as it is; null where the review holds no such note. */
export function noteWrittenBy(review: Review, id: string): Written | null {
  return inRevision(review, review.writtenIn.notes.find((note) => note.id === id)?.revision);
}

/** Who gave a grade as it is; null where the review holds none for the finding. */
export function gradeWrittenBy(review: Review, { fault, foot }: FindingName): Written | null {
  const grade = review.writtenIn.grades.find((one) => one.fault === fault && one.foot === foot);
  return inRevision(review, grade?.revision);
}

function inRevision({ history }: Review, revision: number | undefined): Written | null {
  return history.find((one) => one.revision === revision) ?? null;
}
