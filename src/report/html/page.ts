import type { Analysis } from '../../analysis/result.ts';
import type { EmbeddedFrame } from '../content/frames.ts';
import { closingText, documentTitle, factsText, reportTitle, warningText } from '../content/opening.ts';
import { headline } from '../headline.ts';
import { adviceSection } from './advice-section.ts';
import { chartSection } from './chart-section.ts';
import { documentPage } from './document.ts';
import { faultSection } from './fault-section.ts';
import { frameSection } from './frame-section.ts';
import { html, type Markup } from './markup.ts';
import { measureSection } from './measure-section.ts';
import { methodSection } from './method-section.ts';
import { referenceSection } from './reference-section.ts';

function opening(analysis: Analysis): Markup {
  const { sentence, detail } = headline(analysis);
  const warning = warningText(analysis);
  return html`<header>
    <h1>${reportTitle(analysis)}</h1>
    <p class="headline">${sentence}</p>
    ${detail === null ? null : html`<p class="detail">${detail}</p>`}
    <p class="facts">${factsText(analysis)}</p>
    ${
      warning === null
        ? null
        : html`<p class="note">${warning}: <a href="#method">see method and limits</a>.</p>`
    }
  </header>`;
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

/** report.html: self-contained, the answer first, then what it rests on. */
export function reportPage(analysis: Analysis, frames: readonly EmbeddedFrame[]): string {
  const sections = [
    ['findings', 'Findings', faultSection(analysis)],
    ['frames', 'Pictures', frameSection(analysis, frames)],
    ['charts', 'Charts', chartSection(analysis)],
    ['advice', 'What to do', adviceSection(analysis)],
    ['measures', 'All measures', measureSection(analysis)],
    ['method', 'Method and limits', methodSection(analysis)],
    ['references', 'References', referenceSection()],
  ] as const;
  const content = html`${opening(analysis)}
    <main>${contents(sections)} ${sections.map(([, , section]) => section)}</main>
    <footer>${closingText(analysis)}</footer>`;
  return documentPage(documentTitle(analysis), content);
}
