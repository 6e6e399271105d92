import { expect, test } from 'vitest';
import { note } from '../../src/analysis/quality-notes.ts';
import { batchCsv, batchPage, type BatchRow } from '../../src/report/batch.ts';
import { csvText } from '../../src/report/csv.ts';
import { supportsCsv } from '../../src/report/supports-csv.ts';
import { terminalSummary } from '../../src/report/terminal-summary.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';
import { refusedFixture } from './fixture/special-analyses.ts';

const { analysis } = syntheticAnalysis();

test('a cell that a spreadsheet would run as a formula is made harmless, a negative number stays a number', () => {
  const text = csvText(['a'], [['=cmd()'], ['+1'], ['-x'], ['@sum'], ['\tx'], [-1.5]]);
  expect(text).toBe("a\r\n'=cmd()\r\n'+1\r\n'-x\r\n'@sum\r\n'\tx\r\n-1.5\r\n");
});

test('commas, quotes and line breaks are quoted as RFC 4180 says', () => {
  expect(csvText(['a', 'b'], [['x,y', 'say "hi"\nthere']])).toBe('a,b\r\n"x,y","say ""hi""\nthere"\r\n');
});

test('supports.csv has one row per support, all of the same columns', () => {
  const lines = supportsCsv(analysis).trimEnd().split('\r\n');
  expect(lines).toHaveLength(analysis.supports.length + 1);
  const header = lines[0].split(',');
  expect(header).toContain('landingDistanceBallMSd');
  for (const line of lines.slice(1)) {
    const cells = line.replace(/"([^"]|"")*"/g, 'quoted').split(',');
    expect(cells).toHaveLength(header.length);
  }
});

test('supports.csv says why a support is not counted and why values are missing', () => {
  const last = supportsCsv(analysis).trimEnd().split('\r\n').at(-1);
  expect(last).toContain('The clip begins or ends within this support.');
  expect(last).toContain('landingDistanceBallM, landingDistanceHeelM');
});

test('the terminal summary fits 80 columns', () => {
  for (const one of [analysis, refusedFixture()]) {
    for (const line of terminalSummary(one).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
});

test('the terminal summary names grade and probability of each foot', () => {
  const line = terminalSummary(analysis)
    .split('\n')
    .find((one) => one.startsWith('Ankle held stiff'));
  expect(line).toMatch(/severe 81 %\s+moderate or severe 65 %/);
});

const OK = { status: 'ok', reason: null, advice: null } as const;
const ROWS: BatchRow[] = [
  { ...OK, file: 'clips/good.mp4', name: 'good.mp4', folder: 'good', analysis },
  {
    ...{ file: '<b>.mov', name: '<b>.mov', folder: 'a b#', status: 'failed' },
    ...{ reason: 'Nobody runs.', advice: 'Film a run.', analysis: refusedFixture() },
  },
  {
    ...{ file: '=broken.mp4', name: '=broken.mp4', folder: null, status: 'failed' },
    ...{ reason: 'The file is damaged.', advice: 'Copy it again.', analysis: null },
  },
];

test('summary.csv lists a broken clip with its reason beside the good ones', () => {
  const lines = batchCsv(ROWS).trimEnd().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[3]).toMatch(/^'=broken\.mp4,,failed,The file is damaged\.,/);
});

test('summary.csv gives each grade as the report says it', () => {
  const [names, good] = batchCsv(ROWS)
    .split('\r\n')
    .map((line) => line.split(','));
  // From the end: the headline has commas of its own.
  const cell = (name: string): string => good.at(names.indexOf(name) - names.length) ?? '';
  expect(cell('stiff-ankle.left')).toBe('severe');
  expect(cell('stiff-ankle.right')).toBe('moderate-or-severe');
  expect(Number(cell('stiff-ankle.right.probability'))).toBeCloseTo(0.65, 2);
});

test('index.html links each report, escapes names and gives the reason of a broken clip', () => {
  const page = batchPage(ROWS);
  expect(page).toContain('href="./good/report.html"');
  expect(page).toContain('href="./a%20b%23/report.html"');
  expect(page).toContain('&lt;b&gt;.mov');
  expect(page).toContain('The file is damaged.');
  expect(page).not.toContain('<b>');
});

test('index.html says below a broken clip what to do about it, in a row that stays in view on a phone', () => {
  const rows = batchPage(ROWS).split('<tbody>').slice(1);
  const told = (row: string): string => /<tr class="told">(.*?)<\/tr>/s.exec(row)?.[1] ?? '';
  expect(told(rows[1])).toMatch(/Not analysed\.<\/strong> Nobody runs\..*Film a run\./s);
  expect(told(rows[2])).toMatch(/Not analysed\.<\/strong> The file is damaged\..*Copy it again\./s);
});

test('index.html gives the reason of a refused clip in place of grades that all say nothing', () => {
  const page = batchPage([{ ...ROWS[1], analysis: { ...refusedFixture(), faults: analysis.faults } }]);
  expect(page).toContain('Nobody runs.');
  expect(page).not.toContain('class="badge');
});

test('index.html shows the warnings of each clip, and no path', () => {
  const warned = { ...analysis, quality: [note('few-supports', { count: 4 }), note('no-standing-frame')] };
  const page = batchPage([{ ...ROWS[0], analysis: warned }]);
  expect(page).toContain('<strong>Warning.</strong> Whole supports counted: 4.');
  expect(page).not.toContain('There is no standing frame');
  expect(page).not.toContain('clips/good.mp4');
});
