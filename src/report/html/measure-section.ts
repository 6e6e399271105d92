import { SIDES, type Side } from '../../analysis/pose-track.ts';
import { NUMERIC_MEASURE_IDS, type Analysis, type NumericMeasureId } from '../../analysis/result.ts';
import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { numberText, rangeText, valueText } from '../measure-text.ts';
import { percentText } from '../number-text.ts';
import { footWord, legOf } from '../words.ts';
import { html, type Markup } from './markup.ts';

function sideCells(analysis: Analysis, id: NumericMeasureId, foot: Side): Markup {
  const summary = analysis.summary.measures[id][foot];
  if (summary.median === null)
    return html`<td colspan="3" class="missing">not measured: ${summary.reason}</td>`;
  const spread = summary.spread === null ? '–' : numberText(id, summary.spread, summary.spread);
  return html`<td>${valueText(id, summary.median, summary.sd)}</td>
    <td>${spread}</td>
    <td>${summary.n}</td>`;
}

function row(analysis: Analysis, id: NumericMeasureId): Markup {
  const { label, definition, sign } = MEASURE_CATALOGUE[id];
  const { expected } = analysis.summary.measures[id];
  return html`<tr>
    <th scope="row">${label}<small>${definition} (${sign})</small></th>
    ${SIDES.map((foot) => sideCells(analysis, id, foot))}
    <td>${expected === null ? '–' : rangeText(id, expected)}</td>
  </tr>`;
}

function strikeRow(analysis: Analysis): Markup {
  const cell = (foot: Side): Markup => {
    const strike = analysis.summary.strikeType[foot];
    if (strike.value === null) return html`<td colspan="3" class="missing">not measured</td>`;
    return html`<td colspan="2">${strike.value} in ${percentText(strike.share)}</td>
      <td>${strike.n}</td>`;
  };
  const { label, definition, sign } = MEASURE_CATALOGUE.strikeType;
  return html`<tr>
    <th scope="row">${label}<small>${definition} (${sign})</small></th>
    ${SIDES.map(cell)}
    <td>–</td>
  </tr>`;
}

function sources(analysis: Analysis): string[] {
  const all = NUMERIC_MEASURE_IDS.map((id) => analysis.summary.measures[id].expected?.source ?? null);
  return [...new Set(all.filter((source) => source !== null))];
}

/** Every measure, left and right, with error, spread, number of steps and expected range. */
export function measureSection(analysis: Analysis): Markup | null {
  if (analysis.supports.length === 0) return null;
  const group = (foot: Side): Markup => {
    const leg = legOf(analysis, foot);
    return html`<th scope="colgroup" colspan="3">
      ${footWord(foot)}${leg === null ? '' : ` (${leg} leg)`}
    </th>`;
  };
  const columns = html`<th scope="col">median ± error</th>
    <th scope="col">spread</th>
    <th scope="col">steps</th>`;
  return html`<section id="measures">
    <h2>All measures</h2>
    <p class="note">
      Median over the counted steps ± its standard error; spread is the standard deviation from step to step.
      What is expected holds for the speed of this clip.
    </p>
    <div class="scroll" role="region" aria-label="All measures" tabindex="0">
      <table class="measures">
        <colgroup>
          <col />
        </colgroup>
        <colgroup span="3"></colgroup>
        <colgroup span="3"></colgroup>
        <colgroup>
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowspan="2">Measure</th>
            ${SIDES.map(group)}
            <th scope="col" rowspan="2">expected</th>
          </tr>
          <tr>
            ${columns}${columns}
          </tr>
        </thead>
        <tbody>
          ${strikeRow(analysis)} ${NUMERIC_MEASURE_IDS.map((id) => row(analysis, id))}
        </tbody>
      </table>
    </div>
    <p class="note">Expected ranges: ${sources(analysis).join('; ')}.</p>
  </section>`;
}
