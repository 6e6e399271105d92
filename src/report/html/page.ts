import type { Analysis } from '../../analysis/result.ts';
import type { EmbeddedFrame, ReportPictures } from '../content/frames.ts';
import { closingText, documentTitle } from '../content/opening.ts';
import { REVIEW_TITLE } from '../content/review.ts';
import type { PrintedReview } from '../printed-review.ts';
import { adviceSection } from './advice-section.ts';
import { chartSection } from './chart-section.ts';
import { documentPage } from './document.ts';
import { faultSection } from './fault-section.ts';
import { frameSection, type ShownFrame } from './frame-section.ts';
import { html, type Markup } from './markup.ts';
import { measureSection } from './measure-section.ts';
import { methodSection } from './method-section.ts';
import { openingSection } from './opening-section.ts';
import { referenceSection } from './reference-section.ts';
import { reviewSection } from './review-section.ts';

function embedded(jpeg: Uint8Array): string {
  return `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;
}

function shown({ frame, jpeg }: EmbeddedFrame): ShownFrame {
  return { frame, source: embedded(jpeg) };
}

function contents(
  sections: readonly (readonly [id: string, title: string, content: Markup | null])[],
): Markup {
  const links = sections.filter(([, , content]) => content !== null);
  return html`<nav aria-label="Contents">
    <ul>
      ${links.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}

/** report.html: self-contained, the answer first, then what coaches say of it and what it rests on. */
export function reportPage(
  analysis: Analysis,
  { frames, drawn }: ReportPictures,
  review: PrintedReview | null,
): string {
  const drawnSource = (path: string): string | null => {
    const jpeg = drawn.get(path);
    return jpeg === undefined ? null : embedded(jpeg);
  };
  const sections = [
    ['review', REVIEW_TITLE, reviewSection(analysis, review, drawnSource)],
    ['findings', 'Findings', faultSection(analysis)],
    ['frames', 'Pictures', frameSection(analysis, frames.map(shown))],
    ['charts', 'Charts', chartSection(analysis)],
    ['advice', 'What to do', adviceSection(analysis)],
    ['measures', 'All measures', measureSection(analysis)],
    ['method', 'Method and limits', methodSection(analysis)],
    ['references', 'References', referenceSection()],
  ] as const;
  const content = html`${openingSection(analysis)}
    <main>${contents(sections)} ${sections.map(([, , section]) => section)}</main>
    <footer>${closingText(analysis)}</footer>`;
  return documentPage(documentTitle(analysis), content);
}
