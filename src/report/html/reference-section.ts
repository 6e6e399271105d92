import { REFERENCES } from '../content/references.ts';
import { html, type Markup } from './markup.ts';

export function referenceSection(): Markup {
  return html`<section id="references">
    <h2>References</h2>
    <ol class="references">
      ${REFERENCES.map((one) => html`<li>${one}</li>`)}
    </ol>
  </section>`;
}
