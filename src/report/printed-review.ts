import type { CoachNote } from '../analysis/corrections/corrections.ts';
import type { HandGrade } from './hand-grades.ts';

/** Who wrote something, and when (ISO 8601). */
interface Written {
  readonly author: string;
  readonly at: string;
}

export interface PrintedNote extends Omit<CoachNote, 'id'> {
  /** Null: not known. */
  readonly by: Written | null;
}

export interface PrintedSignOff extends Written {
  /** Empty where nothing was remarked. */
  readonly remark: string;
}

/** What coaches say of one analysis in one stored revision, as its report tells it. */
export interface PrintedReview {
  /** 0 is the automatic result. */
  readonly revision: number;
  readonly grades: readonly HandGrade[];
  readonly notes: readonly PrintedNote[];
  /** Of this revision alone. */
  readonly signOffs: readonly PrintedSignOff[];
}
