import { useMemo } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { withHandGrades } from '../../report/hand-grades.ts';
import { handGrades } from './grade-edits.ts';
import type { Reviewing } from './use-review.ts';

/** The analysis with all its errors and with the grades given by hand: for words, not for numbers. */
export function useJudged({ whole, standsIn, draft, review }: Reviewing): Analysis {
  const { now, stored } = draft;
  // Grades given to a corrected result are not those of the automatic one.
  return useMemo(
    () => (standsIn ? whole : withHandGrades(whole, handGrades(now, stored, review))),
    [whole, standsIn, now, stored, review],
  );
}
