import type { Analysis } from '../../analysis/result.ts';
import {
  EXCLUDED_LEAD,
  excludedReasons,
  limitNotes,
  METHOD_TEXTS,
  NO_LIMITS,
  type LimitNote,
} from '../content/method.ts';
import { runSettings } from '../content/run-settings.ts';
import { html, type Markup } from './markup.ts';

function noteItem({ severity, lead, message, concerns }: LimitNote): Markup {
  return html`<li class="${severity}">
    <strong>${lead}</strong> ${message} ${concerns === null ? null : html`<small>${concerns}</small>`}
  </li>`;
}

function notesList(analysis: Analysis): Markup {
  const notes = limitNotes(analysis);
  if (notes.length === 0) return html`<p>${NO_LIMITS}</p>`;
  return html`<ul class="notes">
    ${notes.map(noteItem)}
  </ul>`;
}

function excludedSupports(analysis: Analysis): Markup | null {
  const reasons = excludedReasons(analysis);
  if (reasons.length === 0) return null;
  return html`<p>${EXCLUDED_LEAD}</p>
    <ul>
      ${reasons.map((reason) => html`<li>${reason}</li>`)}
    </ul>`;
}

/** How the numbers come about, what limits them, and the settings of this run. */
export function methodSection(analysis: Analysis): Markup {
  return html`<section id="method">
    <h2>Method and limits</h2>
    <h3>This clip</h3>
    ${notesList(analysis)} ${excludedSupports(analysis)}
    ${METHOD_TEXTS.map(
      ([title, text]) =>
        html`<h3>${title}</h3>
          <p>${text}</p>`,
    )}
    <h3>Settings</h3>
    <table class="settings">
      <tbody>
        ${runSettings(analysis).map(
          ([name, value]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
