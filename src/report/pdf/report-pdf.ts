import type { Analysis } from '../../analysis/result.ts';
import type { ReportPictures } from '../content/frames.ts';
import { closingText, documentTitle } from '../content/opening.ts';
import type { PrintedReview } from '../printed-review.ts';
import { Flow } from './flow.ts';
import { drawPageFeet } from './page-feet.ts';
import type { Paper } from './paper.ts';
import { adviceSection } from './sections/advice.ts';
import { chartSection } from './sections/charts.ts';
import { findingsSection } from './sections/findings.ts';
import { frameSection } from './sections/frames.ts';
import { measureSection } from './sections/measures.ts';
import { methodSection } from './sections/method.ts';
import { openingItems } from './sections/opening.ts';
import { referenceSection } from './sections/references.ts';
import { reviewSection } from './sections/review.ts';
import { Sheet } from './sheet.ts';

export interface PdfOptions {
  readonly paper: Paper;
  /** Null: nobody has reviewed it. */
  readonly review: PrintedReview | null;
}

/**
 * report.pdf: what report.html says, for printing and sending on. A refused analysis gives a page that says why. The
 * same analysis and pictures give the same bytes.
 */
export async function reportPdf(
  analysis: Analysis,
  { frames, drawn }: ReportPictures,
  { paper, review }: PdfOptions,
): Promise<Uint8Array> {
  const { name, version } = analysis.generator;
  const sheet = new Sheet({ title: documentTitle(analysis), creator: `${name} ${version}`, paper });
  const sections = [
    openingItems(analysis),
    reviewSection(analysis, review, drawn),
    findingsSection(analysis),
    frameSection(analysis, frames),
    chartSection(analysis),
    adviceSection(analysis),
    measureSection(analysis),
    methodSection(analysis),
    referenceSection(),
  ];
  new Flow(sheet).place(sections.filter((section) => section !== null));
  drawPageFeet(sheet, closingText(analysis));
  return sheet.bytes();
}
