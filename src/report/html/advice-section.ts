import type { Analysis } from '../../analysis/result.ts';
import { adviceLists, noAdviceText, SORENESS, type AdviceList } from '../content/advice.ts';
import { html, type Markup } from './markup.ts';

function adviceList({ title, feet, advice }: AdviceList): Markup {
  return html`<article class="advice">
    <h3>${title} <small>${feet}</small></h3>
    <ul>
      ${advice.map((one) => html`<li>${one}</li>`)}
    </ul>
  </article>`;
}

function soreness(): Markup {
  return html`<div class="pain">
    <h3>${SORENESS.title}</h3>
    <p>${SORENESS.discomfort}</p>
    <p><strong>${SORENESS.painLead}</strong> ${SORENESS.pain}</p>
    <p class="note">${SORENESS.source}</p>
  </div>`;
}

/** What to do, by fault, and the difference between discomfort and pain. */
export function adviceSection(analysis: Analysis): Markup {
  const lists = adviceLists(analysis).map(adviceList);
  return html`<section id="advice">
    <h2>What to do</h2>
    ${lists.length === 0 ? html`<p>${noAdviceText(analysis)}</p>` : html`<div class="advices">${lists}</div>`}
    ${soreness()}
  </section>`;
}
