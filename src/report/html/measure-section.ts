import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import {
  MEASURE_COLUMNS,
  measureRows,
  MEASURES_NOTE,
  rangeSources,
  type MeasureCells,
  type MeasureRow,
} from '../content/measures.ts';
import { footWord, sideHeading } from '../words.ts';
import { html, type Markup } from './markup.ts';

/** What a cell holds is named in it, too: on a phone the columns lie below each other. */
function sideCells(cells: MeasureCells, side: number): Markup {
  const foot = footWord(SIDES[side]);
  if (cells.value === null)
    return html`<td colspan="3" class="missing" data-label="${foot}">${cells.reason}</td>`;
  const { value, spread, steps } = cells;
  const numbers =
    spread === null
      ? html`<td colspan="2" data-label="${foot}">${value}</td>`
      : html`<td data-label="${foot}">${value}</td>
          <td data-label="spread">${spread}</td>`;
  return html`${numbers}
    <td data-label="steps">${steps}</td>`;
}

function row({ label, definition, sides, expected }: MeasureRow): Markup {
  return html`<tr>
    <th scope="row">${label}<small>${definition}</small></th>
    ${sides.map(sideCells)}
    <td class="expected" data-label="expected">${expected}</td>
  </tr>`;
}

function head(analysis: Analysis): Markup {
  const group = (foot: Side): Markup =>
    html`<th scope="colgroup" colspan="3">${sideHeading(analysis, foot)}</th>`;
  const columns = MEASURE_COLUMNS.map((column) => html`<th scope="col">${column}</th>`);
  return html`<thead>
    <tr>
      <th scope="col" rowspan="2">Measure</th>
      ${SIDES.map(group)}
      <th scope="col" rowspan="2">expected</th>
    </tr>
    <tr>
      ${columns}${columns}
    </tr>
  </thead>`;
}

/** Every measure, left and right, with error, spread, number of steps and expected range. */
export function measureSection(analysis: Analysis): Markup | null {
  if (analysis.supports.length === 0) return null;
  return html`<section id="measures">
    <h2>All measures</h2>
    <p class="note">${MEASURES_NOTE}</p>
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
        ${head(analysis)}
        <tbody>
          ${measureRows(analysis).map(row)}
        </tbody>
      </table>
    </div>
    <p class="note">${rangeSources(analysis)}</p>
  </section>`;
}
