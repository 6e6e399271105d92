import type { Corrections, GradeByHand } from '../../analysis/corrections/corrections.ts';
import type { Review } from '../../api/reviews.ts';
import { gradeWrittenBy } from '../../api/written-by.ts';
import type { HandGrade } from '../../report/hand-grades.ts';
import { isSame } from './draft.ts';
import { findingKey } from './merge.ts';

/** Corrections with a grade for a finding, in place of one given before. */
export function withGrade(corrections: Corrections, grade: GradeByHand): Corrections {
  const others = corrections.grades.filter((one) => findingKey(one) !== findingKey(grade));
  return { ...corrections, grades: [...others, grade] };
}

/** The grades given by hand, each with who gave it as it is. */
export function handGrades(now: Corrections, stored: Corrections, review: Review | null): HandGrade[] {
  return now.grades.map((grade) => {
    const isStored = stored.grades.some((one) => isSame(one, grade));
    const by = isStored && review !== null ? gradeWrittenBy(review, grade) : null;
    return { ...grade, author: by?.author ?? null };
  });
}
