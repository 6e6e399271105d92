import { expect, test } from 'vitest';
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

const ROWS: BatchRow[] = [
  { file: 'good.mp4', folder: 'good', status: 'ok', reason: null, analysis },
  { file: '<b>.mov', folder: 'a b#', status: 'ok', reason: 'Nobody runs.', analysis: refusedFixture() },
  { file: '=broken.mp4', folder: null, status: 'failed', reason: 'The file is damaged.', analysis: null },
];

test('summary.csv lists a broken clip with its reason beside the good ones', () => {
  const lines = batchCsv(ROWS).trimEnd().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[3]).toMatch(/^'=broken\.mp4,,failed,The file is damaged\.,/);
});

test('index.html links each report, escapes names and gives the reason of a broken clip', () => {
  const page = batchPage(ROWS);
  expect(page).toContain('href="./good/report.html"');
  expect(page).toContain('href="./a%20b%23/report.html"');
  expect(page).toContain('&lt;b&gt;.mov');
  expect(page).toContain('The file is damaged.');
  expect(page).not.toContain('<b>');
});
