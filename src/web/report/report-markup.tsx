import { memo } from 'react';
import type { Markup } from '../../report/html/markup.ts';

/**
 * A part of report.html as it is. Markup escapes whatever is put into it, so that nothing in an analysis or a
 * file name can become an element. Drawn once: the video moves many times a second, the report does not.
 */
export const ReportMarkup = memo(function ReportMarkup({ markup }: { markup: Markup }) {
  return <div dangerouslySetInnerHTML={{ __html: markup.text }} />;
});
