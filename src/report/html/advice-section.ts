import type { Analysis } from '../../analysis/result.ts';
import { foundFaults } from '../headline.ts';
import { FAULT_WORDS, listText } from '../words.ts';
import { html, type Markup } from './markup.ts';

function adviceList(title: string, feet: string, advice: readonly string[]): Markup {
  return html`<article class="advice">
    <h3>${title} <small>${feet}</small></h3>
    <ul>
      ${advice.map((one) => html`<li>${one}</li>`)}
    </ul>
  </article>`;
}

/** Advice by fault; what several faults have in common is said once, at the end. */
function faultAdvice(analysis: Analysis): Markup[] {
  const faults = foundFaults(analysis).map(({ id, findings }) => ({
    id,
    feet: listText(findings.map((finding) => finding.foot).sort()),
    advice: [...new Set(findings.flatMap((finding) => finding.advice))],
  }));
  const all = faults.flatMap(({ advice }) => advice);
  const common = [...new Set(all.filter((one, i) => all.indexOf(one) !== i))];
  const lists = faults.flatMap(({ id, feet, advice }) => {
    const own = advice.filter((one) => !common.includes(one));
    return own.length === 0 ? [] : [adviceList(FAULT_WORDS[id].name, feet, own)];
  });
  return common.length === 0 ? lists : [...lists, adviceList('For all of these', '', common)];
}

function soreness(): Markup {
  return html`<div class="pain">
    <h3>Discomfort is not pain</h3>
    <p>
      After a change of technique the calves may feel tender and stiff. That soreness shows 12 to 48 hours
      after the run and fades by itself; getting used to the new way of loading takes about two weeks, so
      change little at a time. For sore calves Romanov advises a warm bath with salts and massage rather than
      ice, and light running uphill or up stairs rather than calf raises.
    </p>
    <p>
      <strong>Pain is something else.</strong> If it makes you limp or grimace, or comes back instead of
      fading, stop running, have it examined, and have your technique looked at again before going on. This
      report measures movement; it is no medical diagnosis.
    </p>
    <p class="note">After N. Romanov, “Calf Soreness” (Pose Method), in our words.</p>
  </div>`;
}

/** What to do, by fault, and the difference between discomfort and pain. */
export function adviceSection(analysis: Analysis): Markup {
  const advice = faultAdvice(analysis);
  const nothing = analysis.faults.some((fault) => fault.grade === 'none')
    ? 'Nothing found in this clip calls for a change.'
    : 'Without findings there is nothing to advise on.';
  return html`<section id="advice">
    <h2>What to do</h2>
    ${advice.length === 0 ? html`<p>${nothing}</p>` : html`<div class="advices">${advice}</div>`}
    ${soreness()}
  </section>`;
}
