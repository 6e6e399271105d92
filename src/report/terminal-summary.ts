import { saidGrade } from '../analysis/faults/said-grade.ts';
import { MEASURE_CATALOGUE } from '../analysis/measures/catalogue.ts';
import { SIDES, type Side } from '../analysis/pose-track.ts';
import { FAULT_IDS, type Analysis, type FaultId, type NumericMeasureId } from '../analysis/result.ts';
import { facts } from './content/opening.ts';
import { headline } from './headline.ts';
import { rangeText, valueText } from './measure-text.ts';
import { NO_BREAK, probabilityPercentText } from './number-text.ts';
import { FAULT_WORDS, footWord, GRADE_WORD, legOf } from './words.ts';

const WIDTH = 80;
const FINDING_COLUMNS = [28, 26, 26] as const;
const MEASURE_COLUMNS = [35, 15, 15, 15] as const;

const KEY_MEASURES: readonly NumericMeasureId[] = [
  'landingDistanceBallM',
  'heelHeightMidSupportM',
  'ankleMaxDorsiflexionDeg',
  'passagePct',
  'contactTimeMs',
  'gcmDropM',
];

/** Breaks a text into lines of at most `width` characters; a longer word keeps a line of its own. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function tableLine(columns: readonly number[], cells: readonly string[]): string {
  return cells
    .map((cell, i) => cell.padEnd(columns[i]))
    .join('')
    .trimEnd();
}

function sideHead(analysis: Analysis, foot: Side): string {
  const leg = legOf(analysis, foot);
  return leg === null ? footWord(foot) : `${footWord(foot)} (${leg})`;
}

function gradeCell(analysis: Analysis, id: FaultId, foot: Side): string {
  const finding = analysis.faults.find((one) => one.id === id && one.foot === foot);
  if (finding === undefined) return '-';
  const { grade, probability } = saidGrade(finding);
  const word = GRADE_WORD[grade];
  return grade === 'not-resolvable' ? word : `${word} ${probabilityPercentText(probability)}`;
}

function measureLine(analysis: Analysis, id: NumericMeasureId): string {
  const summary = analysis.summary.measures[id];
  const cells = SIDES.map((foot) => {
    const side = summary[foot];
    return side.median === null ? 'not measured' : valueText(id, side.median, side.sd);
  });
  const expected = summary.expected === null ? '' : rangeText(id, summary.expected);
  return tableLine(MEASURE_COLUMNS, [MEASURE_CATALOGUE[id].label, ...cells, expected]);
}

function tables(analysis: Analysis): string[] {
  const heads = SIDES.map((foot) => sideHead(analysis, foot));
  const faults = FAULT_IDS.map((id) =>
    tableLine(FINDING_COLUMNS, [FAULT_WORDS[id].name, ...SIDES.map((foot) => gradeCell(analysis, id, foot))]),
  );
  const measures = KEY_MEASURES.map((id) => measureLine(analysis, id));
  return [
    '',
    tableLine(FINDING_COLUMNS, ['Finding', ...heads]),
    ...faults,
    '',
    tableLine(MEASURE_COLUMNS, ['Measure', ...heads, 'expected']),
    ...measures,
  ];
}

/** Notes on the installation rather than on the clip, for whoever can mend it. */
const SAID_AT_ONCE: readonly string[] = ['slower-runtime'];

function notes(analysis: Analysis): string[] {
  return analysis.quality.flatMap(({ code, severity, message }) => {
    if (severity === 'warning') return ['', ...wrapped(`Warning: ${message}`, WIDTH)];
    return SAID_AT_ONCE.includes(code) ? ['', ...wrapped(`Note: ${message}`, WIDTH)] : [];
  });
}

/** The answer, the six findings, key measures, warnings and notes on the installation as plain text of at most 80 columns. */
export function terminalSummary(analysis: Analysis): string {
  const { sentence, detail } = headline(analysis);
  const lines = [
    ...wrapped([analysis.clip.file, ...facts(analysis)].join(', '), WIDTH),
    '',
    ...wrapped(sentence, WIDTH),
    ...(detail === null ? [] : wrapped(detail, WIDTH)),
    ...(analysis.faults.length === 0 ? [] : tables(analysis)),
    ...notes(analysis),
  ];
  return `${lines.join('\n').replaceAll(NO_BREAK, ' ')}\n`;
}
