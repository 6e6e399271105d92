import type { Paper } from './paper.ts';

/** A PDF of the report: what it is called, and the paper it is laid out for. */
export interface PdfFile {
  readonly name: string;
  readonly paper: Paper;
}

/** Whoever opens a report in the browser has a printer with the one or the other. */
export const PDF_ON_BOTH_PAPERS: readonly PdfFile[] = [
  { name: 'report.pdf', paper: 'a4' },
  { name: 'report-letter.pdf', paper: 'letter' },
];
