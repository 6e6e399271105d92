import type { Review } from '../api/reviews.ts';
import { gradeWrittenBy, noteWrittenBy } from '../api/written-by.ts';
import type { PrintedReview } from '../report/printed-review.ts';

/** What the report of the latest revision of a review tells of it. */
export function printedReviewOf(review: Review): PrintedReview {
  const { revision, corrections, signOffs } = review;
  return {
    revision,
    grades: corrections.grades.map((grade) => ({
      ...grade,
      author: gradeWrittenBy(review, grade)?.author ?? null,
    })),
    notes: corrections.notes.map(({ id, ...note }) => ({ ...note, by: noteWrittenBy(review, id) })),
    signOffs: signOffs.filter((one) => one.revision === revision),
  };
}
