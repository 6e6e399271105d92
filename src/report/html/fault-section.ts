import { SIDES, type Side } from '../../analysis/pose-track.ts';
import { FAULT_IDS, type Analysis, type FaultFinding, type FaultId } from '../../analysis/result.ts';
import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { rangeBar } from '../charts/range-bar.ts';
import { drawingSvg } from '../charts/svg.ts';
import { valueText } from '../measure-text.ts';
import { FAULT_WORDS, footWord, legOf, probabilityText } from '../words.ts';
import { frameAnchor } from './frame-section.ts';
import { gradeBadge } from './grade-badge.ts';
import { html, Markup } from './markup.ts';

/** The number as a bar against its range; in words where there is no range to draw it against. */
function leadNumber(finding: FaultFinding): Markup | null {
  const { lead } = finding;
  if (lead === null) return null;
  const bar = rangeBar(lead);
  const label = MEASURE_CATALOGUE[lead.measure].label;
  if (bar === null) {
    const value = valueText(lead.measure, lead.value, lead.sd);
    return html`<p class="lead">${label}: <strong class="nowrap">${value}</strong></p>`;
  }
  return html`<p class="lead">${label}</p>
    ${new Markup(drawingSvg(bar))}`;
}

/** What can mislead every finding of a foot is said once, above the cards. */
function sharedConfounders(analysis: Analysis, foot: Side): string[] {
  const findings = analysis.faults.filter((fault) => fault.foot === foot);
  if (findings.length < 2) return [];
  return findings[0].confounders.filter((one) => findings.every((fault) => fault.confounders.includes(one)));
}

function sharedNote(analysis: Analysis): Markup | null {
  const [left, right] = SIDES.map((foot) => sharedConfounders(analysis, foot));
  const items = [
    ...left.filter((one) => right.includes(one)).map((one) => html`<li>All findings: ${one}</li>`),
    ...left.filter((one) => !right.includes(one)).map((one) => html`<li>Left foot: ${one}</li>`),
    ...right.filter((one) => !left.includes(one)).map((one) => html`<li>Right foot: ${one}</li>`),
  ];
  return items.length === 0
    ? null
    : html`<div class="note">
        What can mislead here:
        <ul>
          ${items}
        </ul>
      </div>`;
}

function side(analysis: Analysis, id: FaultId, foot: Side): Markup {
  const finding = analysis.faults.find((one) => one.id === id && one.foot === foot);
  const leg = legOf(analysis, foot);
  const heading = html`<h4>
    ${footWord(foot)} foot${leg === null ? null : html` <small>${leg} leg</small>`}
  </h4>`;
  if (finding === undefined)
    return html`<div class="side ${foot}">
      ${heading}
      <p>Not judged in this clip.</p>
    </div>`;
  const image = finding.evidence?.image ?? null;
  const shared = sharedConfounders(analysis, foot);
  const confounders = finding.confounders.filter((one) => !shared.includes(one)).join(' ');
  return html`<div class="side ${foot}">
    ${heading}
    <p class="grade">${gradeBadge(finding.grade)} <span>${probabilityText(finding)}</span></p>
    <p>${finding.why}</p>
    ${leadNumber(finding)}
    ${confounders === '' ? null : html`<p class="note">What can mislead here: ${confounders}</p>`}
    ${image === null ? null : html`<p class="see"><a href="#${frameAnchor(image)}">See it in the picture</a></p>`}
  </div>`;
}

function card(analysis: Analysis, id: FaultId): Markup {
  return html`<article class="card">
    <h3>${FAULT_WORDS[id].name}</h3>
    <p class="looks-at">${FAULT_WORDS[id].looksAt}</p>
    <div class="sides">${SIDES.map((foot) => side(analysis, id, foot))}</div>
  </article>`;
}

/** Left and right at a glance: one row a fault. */
function overview(analysis: Analysis): Markup {
  const cell = (id: FaultId, foot: Side): Markup => {
    const finding = analysis.faults.find((one) => one.id === id && one.foot === foot);
    if (finding === undefined) return html`<td>not judged</td>`;
    return html`<td>${gradeBadge(finding.grade)}<small>${probabilityText(finding)}</small></td>`;
  };
  const head = (foot: Side): Markup => {
    const leg = legOf(analysis, foot);
    return html`<th scope="col">
      ${footWord(foot)}${leg === null ? null : html` <small>${leg} leg</small>`}
    </th>`;
  };
  return html`<table class="overview">
    <thead>
      <tr>
        <th scope="col">What can load the calf</th>
        ${SIDES.map(head)}
      </tr>
    </thead>
    <tbody>
      ${FAULT_IDS.map(
        (id) =>
          html`<tr>
            <th scope="row">${FAULT_WORDS[id].name}</th>
            ${SIDES.map((foot) => cell(id, foot))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function trust(analysis: Analysis): Markup | null {
  const { nearSide } = analysis.runner;
  if (nearSide === null) return null;
  const far = nearSide === 'left' ? 'right' : 'left';
  return html`<p>
    The ${nearSide} leg is near the camera and seen in full; the ${far} leg is hidden by it for part of every
    step, so trust the ${nearSide} foot’s numbers more than the ${far} foot’s.
  </p>`;
}

/** Six faults on each foot: grade, probability, the number against its expected range, one sentence. */
export function faultSection(analysis: Analysis): Markup {
  if (analysis.faults.length === 0) {
    return html`<section id="findings">
      <h2>Findings</h2>
      <p>No fault could be judged in this clip.</p>
    </section>`;
  }
  return html`<section id="findings">
    <h2>Findings</h2>
    ${overview(analysis)} ${trust(analysis)} ${sharedNote(analysis)}
    <p class="note">
      The percentage is the probability that the grade is right, given the errors of this video. ± is one
      standard error: the true value lies within it about two times in three. On the bars the diamond is the
      number, the line through it the error, the shaded part what is expected at this speed.
    </p>
    <div class="cards">${FAULT_IDS.map((id) => card(analysis, id))}</div>
  </section>`;
}
