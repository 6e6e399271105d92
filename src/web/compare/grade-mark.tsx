import { memo } from 'react';
import type { SaidGrade } from '../../analysis/faults/said-grade.ts';
import { gradeBadge } from '../../report/html/grade-badge.ts';

/** The grade as in the report: shape, colour and word. */
export const GradeMark = memo(function GradeMark({ grade }: { grade: SaidGrade }) {
  return <span dangerouslySetInnerHTML={{ __html: gradeBadge(grade).text }} />;
});
