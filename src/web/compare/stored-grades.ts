import type { Review } from '../../api/reviews.ts';
import type { HandGrade } from '../../report/hand-grades.ts';
import { handGrades } from '../review/grade-edits.ts';

/** The grades that coaches gave in the latest revision, signed off or not, each with who gave it. */
export function storedGrades(review: Review): HandGrade[] {
  return handGrades(review.corrections, review.corrections, review);
}
