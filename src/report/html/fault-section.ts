import { SIDES, type Side } from '../../analysis/pose-track.ts';
import { FAULT_IDS, type Analysis, type FaultFinding, type FaultId } from '../../analysis/result.ts';
import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { rangeBar } from '../charts/range-bar.ts';
import { drawingSvg } from '../charts/svg.ts';
import {
  findingOf,
  FINDINGS_NOTE,
  handGradeText,
  hasFindings,
  NO_FINDINGS,
  NOT_JUDGED,
  ownConfounders,
  replacedGradeText,
  sharedConfounderLines,
  trustText,
  whyText,
} from '../content/findings.ts';
import { valueText } from '../measure-text.ts';
import { FAULT_WORDS, footWord, legOf, probabilityText, shownGrade } from '../words.ts';
import { evidenceLink } from './evidence-link.ts';
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

function sharedNote(analysis: Analysis): Markup | null {
  const lines = sharedConfounderLines(analysis);
  if (lines.length === 0) return null;
  return html`<div class="note">
    What can mislead here:
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}

function handNote(finding: FaultFinding): Markup | null {
  const words = handGradeText(finding);
  return words === null ? null : html`<p class="by-hand">${words}</p>`;
}

function side(analysis: Analysis, id: FaultId, foot: Side, hasVideo: boolean): Markup {
  const finding = findingOf(analysis, id, foot);
  const leg = legOf(analysis, foot);
  const heading = html`<h4>
    ${footWord(foot)} foot${leg === null ? null : html` <small>${leg} leg</small>`}
  </h4>`;
  if (finding === null)
    return html`<div class="side ${foot}">
      ${heading}
      <p>${NOT_JUDGED}</p>
    </div>`;
  const confounders = ownConfounders(analysis, finding);
  return html`<div class="side ${foot}">
    ${heading}
    <p class="grade">${gradeBadge(shownGrade(finding))} <span>${probabilityText(finding)}</span></p>
    ${handNote(finding)}
    <p>${whyText(finding)}</p>
    ${leadNumber(finding)} ${confounders === null ? null : html`<p class="note">${confounders}</p>`}
    ${evidenceLink(finding, hasVideo)}
  </div>`;
}

function card(analysis: Analysis, id: FaultId, hasVideo: boolean): Markup {
  return html`<article class="card">
    <h3>${FAULT_WORDS[id].name}</h3>
    <p class="looks-at">${FAULT_WORDS[id].looksAt}</p>
    <div class="sides">${SIDES.map((foot) => side(analysis, id, foot, hasVideo))}</div>
  </article>`;
}

/** Left and right at a glance: one row a fault. */
function overview(analysis: Analysis): Markup {
  const cell = (id: FaultId, foot: Side): Markup => {
    const finding = findingOf(analysis, id, foot);
    if (finding === null) return html`<td>not judged</td>`;
    const words = [probabilityText(finding), replacedGradeText(finding)].filter((one) => one !== null);
    const badge = gradeBadge(shownGrade(finding));
    return html`<td>${badge}${words.map((one) => html`<small>${one}</small>`)}</td>`;
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

/**
 * Six faults on each foot: grade, probability, the number against its expected range, one sentence.
 * @param hasVideo whether the report stands beside its video
 */
export function faultSection(analysis: Analysis, hasVideo = false): Markup {
  if (!hasFindings(analysis)) {
    return html`<section id="findings">
      <h2>Findings</h2>
      <p>${NO_FINDINGS}</p>
    </section>`;
  }
  const trust = trustText(analysis);
  return html`<section id="findings">
    <h2>Findings</h2>
    ${overview(analysis)} ${trust === null ? null : html`<p>${trust}</p>`} ${sharedNote(analysis)}
    <p class="note">${FINDINGS_NOTE}</p>
    <div class="cards">${FAULT_IDS.map((id) => card(analysis, id, hasVideo))}</div>
  </section>`;
}
