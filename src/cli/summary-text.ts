import { SIDES, type Side } from '../analysis/pose-track.ts';
import { FAULT_IDS, type Analysis, type FaultId } from '../analysis/result.ts';
import { headline } from '../report/headline.ts';
import { FAULT_WORDS, GRADE_WORD, probabilityText } from '../report/words.ts';

/** What the terminal shows of an analysis: the answer, the six faults, the warnings. */
export function summaryText(analysis: Analysis): string {
  const { sentence, detail } = headline(analysis);
  const lines = [facts(analysis), '', sentence, ...(detail === null ? [] : [detail])];
  if (analysis.faults.length > 0) lines.push('', ...faultTable(analysis));
  const warnings = analysis.quality.filter((note) => note.severity === 'warning');
  if (warnings.length > 0) lines.push('', 'Mind:', ...warnings.map(({ message }) => `- ${message}`));
  return `${lines.join('\n')}\n`;
}

function facts({ clip, runner, supports, summary }: Analysis): string {
  const counted = supports.filter((support) => support.excluded === null).length;
  const parts = [`${clip.file}: ${(clip.durationMs / 1000).toFixed(1)} s`, `${counted} supports measured`];
  if (summary.cadenceSpm !== null) parts.push(`${summary.cadenceSpm.value.toFixed(1)} steps/min`);
  if (runner.speedMps !== null) parts.push(`${(runner.speedMps.value * 3.6).toFixed(1)} km/h`);
  if (runner.direction !== null) parts.push(`running to the ${runner.direction}`);
  return parts.join(', ');
}

function faultTable(analysis: Analysis): string[] {
  const rows = FAULT_IDS.map((id) => [
    FAULT_WORDS[id].name,
    ...SIDES.map((side) => gradeCell(analysis, id, side)),
  ]);
  const table = [['', 'left foot', 'right foot'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column].length)));
  return table.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd(),
  );
}

function gradeCell(analysis: Analysis, id: FaultId, foot: Side): string {
  const finding = analysis.faults.find((one) => one.id === id && one.foot === foot);
  return finding === undefined ? '-' : `${GRADE_WORD[finding.grade]}, ${probabilityText(finding)}`;
}
