import { SIDES } from '../analysis/pose-track.ts';
import { FAULT_IDS, type Analysis } from '../analysis/result.ts';
import { html, Markup } from '../report/html/markup.ts';
import { FAULT_WORDS, GRADE_RANK, GRADE_WORD } from '../report/words.ts';
import type { RunResult } from './run-result.ts';

const STYLE = new Markup(`
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1c2024; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
  th, td { border-bottom: 1px solid #ccd2d8; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
  .marked { font-weight: 700; }
  .failed { color: #7a1f1f; }
`);

/** The front page of a batch: every clip with its grades and a link to its report, or the reason why it failed. */
export function overviewPage(results: readonly RunResult[], folderOf: (result: RunResult) => string): string {
  const failed = results.filter((result) => result.failure !== null).length;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Plumbline: ${results.length} clips</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>Calf loading in ${results.length} clips</h1>
        <p>
          ${failed === 0 ? 'All were analysed.' : `${failed} could not be analysed; the reason stands in its row.`}
          Grades are given as left foot / right foot. The numbers are in
          <a href="summary.csv">summary.csv</a>.
        </p>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Clip</th>
                <th scope="col">Steps/min</th>
                ${FAULT_IDS.map((id) => html`<th scope="col">${FAULT_WORDS[id].name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${results.map((result) => row(result, folderOf(result)))}
            </tbody>
          </table>
        </div>
      </body>
    </html> `;
  return page.text;
}

function row(result: RunResult, folder: string): Markup {
  const { analysis, failure, clip } = result;
  const name =
    analysis === null ? html`${clip}` : html`<a href="${encodeURIComponent(folder)}/report.html">${clip}</a>`;
  const rest = failure !== null || analysis === null ? reason(failure?.message ?? '') : findings(analysis);
  return html`<tr>
    <th scope="row">${name}</th>
    ${rest}
  </tr>`;
}

function reason(message: string): Markup {
  return html`<td class="failed" colspan="${FAULT_IDS.length + 1}">Not analysed: ${message}</td>`;
}

function findings(analysis: Analysis): Markup[] {
  const cadence = html`<td>${analysis.summary.cadenceSpm?.value.toFixed(0) ?? '-'}</td>`;
  return [cadence, ...FAULT_IDS.map((id) => gradeCell(analysis, id))];
}

function gradeCell(analysis: Analysis, id: (typeof FAULT_IDS)[number]): Markup {
  const grades = SIDES.map(
    (side) => analysis.faults.find((one) => one.id === id && one.foot === side)?.grade,
  );
  const words = grades.map((grade) => (grade === undefined ? '-' : GRADE_WORD[grade])).join(' / ');
  const marked = grades.some((grade) => grade !== undefined && GRADE_RANK[grade] >= GRADE_RANK.moderate);
  return html`<td class="${marked ? 'marked' : ''}">${words}</td>`;
}
