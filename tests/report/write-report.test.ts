import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { analysisSchema } from '../../src/report/analysis-schema.ts';
import { PDF_ON_BOTH_PAPERS } from '../../src/report/pdf/pdf-file.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';
import { fixtureReview } from './fixture/fixture-review.ts';
import { refusedFixture } from './fixture/special-analyses.ts';
import { readPdf } from './pdf/read-pdf.ts';

const { analysis, keypoints } = syntheticAnalysis();
let outDir = '';

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'plumbline-report-'));
});
afterEach(() => {
  chmodSync(outDir, 0o700);
  rmSync(outDir, { recursive: true });
});

const options = () => ({
  outDir,
  pictures: null,
  rawKeypoints: keypoints,
  pdfs: [],
  review: null,
  surface: 'command' as const,
});

test('a report is complete: valid analysis.json, keypoints, supports, frames and the page', async () => {
  const { files, reportPath } = await writeReport(analysis, options());
  expect(reportPath).toBe(join(outDir, 'report.html'));
  const found = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(found).toHaveLength(files.length);
  const written = analysisSchema.parse(JSON.parse(readFileSync(join(outDir, 'analysis.json'), 'utf8')));
  const images = written.faults.flatMap((fault) => fault.evidence?.image ?? []);
  expect(images.length).toBeGreaterThan(0);
  for (const image of images) expect(files).toContain(image);
  expect(files.filter((file) => file.endsWith('.jpg')).length).toBeGreaterThanOrEqual(10);
});

test('a refused clip still gets its files, without pictures', async () => {
  const { files } = await writeReport(refusedFixture(), options());
  expect(files).toStrictEqual(['analysis.json', 'keypoints.json', 'supports.csv', 'report.html']);
});

test('a grade given by hand is in the report, and not in the data', async () => {
  const review = fixtureReview();
  await writeReport(analysis, { ...options(), review });
  const read = (name: string): string => readFileSync(join(outDir, name), 'utf8');
  const written = analysisSchema.parse(JSON.parse(read('analysis.json')));
  expect(written.faults.map(({ grade }) => grade)).toStrictEqual(analysis.faults.map(({ grade }) => grade));
  expect(read('analysis.json')).not.toContain('trails');
  const page = read('report.html');
  expect(page).toContain(
    'Set by hand by Ann &lt;Coach&gt;: The foot trails at &lt;b&gt;every&lt;/b&gt; step.',
  );
  expect(page).toContain('One grade was set by hand.');
  expect(page).toContain('Fit to show.');
});

test('what a coach drew is a picture of its own, in the page and in the PDF', async () => {
  const review = fixtureReview();
  const { files } = await writeReport(analysis, { ...options(), review, pdfs: PDF_ON_BOTH_PAPERS });
  expect(files).toContain('frames/note-1.jpg');
  const page = readFileSync(join(outDir, 'report.html'), 'utf8');
  expect(page).toMatch(/<img src="data:image\/jpeg[^>]*alt="The picture, with an angle of 90°/);
});

test('a drawing on a picture that the clip does not have is told in words', async () => {
  const [note, ...others] = fixtureReview().notes;
  const review = { ...fixtureReview(), notes: [{ ...note, frame: 99_999 }, ...others] };
  const { files } = await writeReport(analysis, { ...options(), review });
  expect(files).not.toContain('frames/note-1.jpg');
  expect(readFileSync(join(outDir, 'report.html'), 'utf8')).toContain('with an angle of 90° drawn on it');
});

test('PDFs are written on request, each on its paper', async () => {
  const { files } = await writeReport(refusedFixture(), { ...options(), pdfs: PDF_ON_BOTH_PAPERS });
  expect(files.slice(-2)).toEqual(['report.pdf', 'report-letter.pdf']);
  const sizes = (name: string): string[] => readPdf(readFileSync(join(outDir, name))).pageSizes;
  expect(sizes('report.pdf')[0]).toBe('595.28 841.89');
  expect(sizes('report-letter.pdf')[0]).toBe('612 792');
});

test('an interruption ends the writing with its reason', async () => {
  const reason = new Error('stopped by the user');
  const signal = AbortSignal.abort(reason);
  await expect(writeReport(refusedFixture(), { ...options(), signal })).rejects.toBe(reason);
});

test('a folder that cannot be written is said to be so', async () => {
  writeFileSync(join(outDir, 'file'), '');
  const blocked = { ...options(), outDir: join(outDir, 'file') };
  await expect(writeReport(refusedFixture(), blocked)).rejects.toMatchObject({ code: 'output-unwritable' });
});
