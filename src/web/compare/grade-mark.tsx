import { memo } from 'react';
import type { Grade } from '../../analysis/result.ts';
import { gradeBadge } from '../../report/html/grade-badge.ts';

/** The grade as in the report: shape, colour and word. */
export const GradeMark = memo(function GradeMark({ grade }: { grade: Grade }) {
  return <span dangerouslySetInnerHTML={{ __html: gradeBadge(grade).text }} />;
});
