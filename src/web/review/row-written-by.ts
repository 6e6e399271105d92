import type { Review } from '../../api/reviews.ts';
import { gradeWrittenBy } from '../../api/written-by.ts';
import type { CorrectionRow } from './rows.ts';

/**
 * Who stored a correction, and when; null where that is not known. The server says it of grades; of the rest it is
 * certain only as long as there is a single revision that it can have come with.
 */
export function rowWrittenBy(
  review: Review,
  { saved, graded }: Pick<CorrectionRow, 'saved' | 'graded'>,
): Review['history'][number] | null {
  if (!saved) return null;
  if (graded !== null) return gradeWrittenBy(review, graded);
  return review.history.length === 1 ? review.history[0] : null;
}
