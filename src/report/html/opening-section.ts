import type { Analysis } from '../../analysis/result.ts';
import { factsText, reportTitle, warningText } from '../content/opening.ts';
import { headline } from '../headline.ts';
import { html, type Markup } from './markup.ts';

/** The answer of the report, and the facts it holds for. */
export function openingSection(analysis: Analysis): Markup {
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
