import { saidGrade } from '../analysis/faults/said-grade.ts';
import { SIDES, type Side } from '../analysis/pose-track.ts';
import {
  FAULT_IDS,
  NUMERIC_MEASURE_IDS,
  type Analysis,
  type FaultFinding,
  type FaultId,
} from '../analysis/result.ts';
import { csvText, type Cell } from './csv.ts';
import { headline } from './headline.ts';
import { documentPage } from './html/document.ts';
import { gradeBadge } from './html/grade-badge.ts';
import { html, type Markup } from './html/markup.ts';
import { decimalText, probabilityPercentText } from './number-text.ts';
import { FAULT_WORDS, footWord } from './words.ts';

/** One clip of a batch. `folder` is relative to the page, null when nothing was written. */
export interface BatchRow {
  /** Its path as it was given, for the table of the programs. */
  file: string;
  /** What the page calls it: the page is handed on, and paths are nobody else's business. */
  name: string;
  folder: string | null;
  status: 'ok' | 'failed';
  /** Why it failed or was refused; null when all is well. */
  reason: string | null;
  /** What to do about it. */
  advice: string | null;
  analysis: Analysis | null;
}

type Column = readonly [name: string, cell: (row: BatchRow) => Cell];

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(4)) + 0;
}

function findingOf(row: BatchRow, id: FaultId, foot: Side): FaultFinding | null {
  return row.analysis?.faults.find((one) => one.id === id && one.foot === foot) ?? null;
}

function countedSupports(row: BatchRow): number | null {
  return row.analysis?.supports.filter((support) => support.excluded === null).length ?? null;
}

const CLIP_COLUMNS: readonly Column[] = [
  ['file', (row) => row.file],
  ['folder', (row) => row.folder],
  ['status', (row) => row.status],
  ['reason', (row) => row.reason],
  ['headline', (row) => (row.analysis === null ? null : headline(row.analysis).sentence)],
  ['speedMps', (row) => rounded(row.analysis?.runner.speedMps?.value)],
  ['cadenceSpm', (row) => rounded(row.analysis?.summary.cadenceSpm?.value)],
  ['supportsCounted', countedSupports],
];

function saidOf(row: BatchRow, id: FaultId, foot: Side): ReturnType<typeof saidGrade> | null {
  const finding = findingOf(row, id, foot);
  return finding && saidGrade(finding);
}

/** The grade as the report says it, and how probable that is. */
const FAULT_COLUMNS: readonly Column[] = FAULT_IDS.flatMap((id) =>
  SIDES.flatMap((foot): Column[] => [
    [`${id}.${foot}`, (row) => saidOf(row, id, foot)?.grade ?? null],
    [`${id}.${foot}.probability`, (row) => rounded(saidOf(row, id, foot)?.probability)],
  ]),
);

const MEASURE_COLUMNS: readonly Column[] = NUMERIC_MEASURE_IDS.flatMap((id) =>
  SIDES.flatMap((foot): Column[] => [
    [`${id}.${foot}`, (row) => rounded(row.analysis?.summary.measures[id][foot].median)],
    [`${id}.${foot}.sd`, (row) => rounded(row.analysis?.summary.measures[id][foot].sd)],
  ]),
);

const COLUMNS = [...CLIP_COLUMNS, ...FAULT_COLUMNS, ...MEASURE_COLUMNS];

/** summary.csv: one row per clip, units in the column names. */
export function batchCsv(rows: readonly BatchRow[]): string {
  return csvText(
    COLUMNS.map(([name]) => name),
    rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  );
}

function gradeCell(row: BatchRow, id: FaultId): Markup {
  const sides = SIDES.map((foot) => {
    const said = saidOf(row, id, foot);
    if (said === null) return html`<li>${footWord(foot)}: not judged</li>`;
    const { grade, probability } = said;
    const share = grade === 'not-resolvable' ? '' : probabilityPercentText(probability);
    return html`<li>${footWord(foot)}: ${gradeBadge(grade)} <small>${share}</small></li>`;
  });
  return html`<td>
    <ul>
      ${sides}
    </ul>
  </td>`;
}

/** A folder may be named after any file name: each step of the path is encoded. */
function reportLink({ folder, name }: BatchRow): Markup {
  if (folder === null) return html`${name}`;
  const path = folder.split('/').map(encodeURIComponent).join('/');
  return html`<a href="./${path}/report.html">${name}</a>`;
}

function whyNot({ status, reason, advice }: BatchRow): Markup {
  const lead = status === 'failed' ? 'Not analysed.' : 'Not judged.';
  return html`<small><strong>${lead}</strong> ${reason}</small>${
      advice === null ? null : html`<small>${advice}</small>`
    }`;
}

function warnings({ quality }: Analysis): Markup[] {
  return quality
    .filter(({ severity }) => severity === 'warning')
    .map(({ message }) => html`<small><strong>Warning.</strong> ${message}</small>`);
}

/** In a row of its own below the grades, which stays in view on a phone, where most of these lie beyond the edge. */
function told(sentences: Markup | readonly Markup[]): Markup {
  return html`<tr class="told">
    <td colspan="${FAULT_IDS.length + 2}"><div>${sentences}</div></td>
  </tr>`;
}

function clipRows(row: BatchRow): Markup {
  const { analysis, status } = row;
  // A refused clip has findings too, and all of them say that they cannot be told.
  if (analysis === null || status === 'failed' || analysis.faults.length === 0) {
    return html`<tbody>
      <tr>
        <th scope="row">${reportLink(row)}</th>
        <td colspan="${FAULT_IDS.length + 1}">–</td>
      </tr>
      ${told(whyNot(row))}
    </tbody>`;
  }
  const cadence = analysis.summary.cadenceSpm;
  return html`<tbody>
    <tr>
      <th scope="row">${reportLink(row)}</th>
      <td>${cadence === null ? '–' : decimalText(cadence.value, 0)}</td>
      ${FAULT_IDS.map((id) => gradeCell(row, id))}
    </tr>
    ${told([html`<small>${headline(analysis).sentence}</small>`, ...warnings(analysis)])}
  </tbody>`;
}

/** index.html over the clips of a batch: a row a clip, linked to its report; a broken clip with its reason. */
export function batchPage(rows: readonly BatchRow[]): string {
  const failed = rows.filter((row) => row.status === 'failed').length;
  const opening =
    failed === 0
      ? 'All were analysed.'
      : `${failed} could not be analysed; why, and what to do, stands below each name.`;
  return documentPage(
    `Calf loading in ${rows.length} clips`,
    html`<header class="across">
        <h1>Plumbline</h1>
        <p class="headline">Calf loading in ${rows.length} clips</p>
        <p>${opening} The numbers are in <a href="summary.csv">summary.csv</a>.</p>
      </header>
      <main class="across">
        <div class="scroll" role="region" aria-label="Clips" tabindex="0">
          <table class="batch">
            <thead>
              <tr>
                <th scope="col">Clip</th>
                <th scope="col">Steps per minute</th>
                ${FAULT_IDS.map((id) => html`<th scope="col">${FAULT_WORDS[id].name}</th>`)}
              </tr>
            </thead>
            ${rows.map(clipRows)}
          </table>
        </div>
      </main>`,
  );
}
