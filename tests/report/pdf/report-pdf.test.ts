import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Analysis } from '../../../src/analysis/result.ts';
import { framePlan, withEvidenceImages } from '../../../src/report/frames/frame-plan.ts';
import { withHandGrades } from '../../../src/report/hand-grades.ts';
import { headline } from '../../../src/report/headline.ts';
import { reportPdf } from '../../../src/report/pdf/report-pdf.ts';
import type { Paper } from '../../../src/report/pdf/paper.ts';
import type { PrintedReview } from '../../../src/report/printed-review.ts';
import { FAULT_WORDS } from '../../../src/report/words.ts';
import { syntheticAnalysis } from '../fixture/fixture-analysis.ts';
import { fixtureReview } from '../fixture/fixture-review.ts';
import { oneFootFixture, refusedFixture, unresolvedFixture } from '../fixture/special-analyses.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';

const jpeg = await sharp({ create: { width: 6, height: 8, channels: 3, background: '#888' } })
  .jpeg()
  .toBuffer();

interface Printed {
  paper?: Paper;
  review?: PrintedReview | null;
}

async function pdfOf(analysis: Analysis, { paper = 'a4', review = null }: Printed = {}): Promise<Uint8Array> {
  const plan = framePlan(analysis);
  const frames = plan.map((frame) => ({ frame, jpeg }));
  return reportPdf(withEvidenceImages(analysis, plan), { frames, drawn: new Map() }, { paper, review });
}

/** All text in one line: where a line of the page ends is no matter here. */
function flat({ pages }: ReadPdf): string {
  return pages.join('\n').replace(/\s+/g, ' ');
}

const { analysis } = syntheticAnalysis();
const bytes = await pdfOf(analysis);
const pdf = readPdf(bytes);

test('it says what the page says, from the answer to the references', () => {
  const text = flat(pdf);
  expect(text).toContain(headline(analysis).sentence.replace(/\s+/g, ' '));
  for (const { name } of Object.values(FAULT_WORDS)) expect(text).toContain(name);
  for (const words of ['31.5 ± 1.6 cm', 'Discomfort is not pain', 'All measures', 'Checksum', 'References'])
    expect(text).toContain(words);
  for (const finding of analysis.faults) expect(text).toContain(finding.why);
  expect(text).toContain(analysis.quality[0].message);
});

test('its fonts are part of the file', () => {
  expect(pdf.fonts.map(({ name }) => name).sort()).toStrictEqual(['Inter-Regular', 'Inter-SemiBold']);
  expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true);
});

test('every page has the size of the paper and its number', async () => {
  expect(new Set(pdf.pageSizes)).toStrictEqual(new Set(['595.28 841.89']));
  const letter = readPdf(await pdfOf(refusedFixture(), { paper: 'letter' }));
  expect(new Set(letter.pageSizes)).toStrictEqual(new Set(['612 792']));
  for (const [i, page] of pdf.pages.entries()) expect(page).toContain(`Page ${i + 1} of ${pdf.pages.length}`);
});

test('it is tagged, titled, in English, and every picture and chart is described', () => {
  expect(pdf.outline).toMatch(/\/Marked true/);
  expect(pdf.outline).toContain('/Lang (en)');
  expect(pdf.outline).toContain('(stick-runner.mp4: calf-loading report)');
  const figures = pdf.outline.match(/\/S \/Figure/g) ?? [];
  expect(figures.length).toBeGreaterThan(25);
  expect(pdf.outline.match(/\/Alt /g)).toHaveLength(figures.length);
});

test('the same analysis gives the same bytes', async () => {
  expect(Buffer.from(await pdfOf(analysis)).equals(bytes)).toBe(true);
});

test('a refused clip gives a PDF that says why', async () => {
  const refused = { ...refusedFixture(), faults: unresolvedFixture().faults };
  const text = flat(readPdf(await pdfOf(refused)));
  expect(text).toContain('This clip cannot be judged.');
  expect(text).toContain('Film a runner from the side');
  expect(text).toContain('No fault could be judged in this clip.');
  expect(text).not.toContain('The typical step of each foot');
});

test('a foot without a counted support is said to be missing', async () => {
  const text = flat(readPdf(await pdfOf(oneFootFixture())));
  expect(text).toContain('No complete support of the right foot could be measured');
});

test('a file name of markup leaves the file sound', async () => {
  const nasty = { ...refusedFixture(), clip: { ...analysis.clip, file: '<a> & b.mp4' } };
  const read = readPdf(await pdfOf(nasty));
  expect(flat(read)).toContain('Calf-loading report: <a> & b.mp4');
  expect(read.outline).toContain('(_a_ _ b.mp4: calf-loading report)');
});

test('it says what coaches say: who signed off, notes, and grades by hand with the machine’s beside them', async () => {
  const review = fixtureReview();
  const text = flat(readPdf(await pdfOf(withHandGrades(analysis, review.grades), { review })));
  const [note] = review.notes;
  for (const words of [
    'The coach’s review',
    'signed off by Ann <Coach>',
    'Fit to show.',
    'drawn on it by the coach',
  ])
    expect(text).toContain(words);
  expect(text).toContain(note.text.replace('\n', ' '));
  expect(text).toContain(
    'Set by hand by Ann <Coach>: The foot trails at <b>every</b> step. The machine said',
  );
  expect(text).toContain('severe set by hand machine: ');
});

test('a long note runs over the end of the page, and no character of it breaks the file', async () => {
  const review = fixtureReview();
  const [note] = review.notes;
  const lines = Array.from({ length: 70 }, (_, i) => `Line ${i + 1} of a long note.`);
  const strange =
    '\u0007\t\ud83d\udc5f \ud83d \u202e \u5de6 \u0645\u0631\u062d\u0628\u0627 e\u0301 \u0000 end';
  const texts = [lines.join('\n'), strange, 'W'.repeat(2000), '\r\n\r\n'];
  const notes = texts.map((text) => ({ ...note, text }));
  const long = readPdf(await pdfOf(refusedFixture(), { review: { ...review, notes } }));
  const withLine = (words: string): number => long.pages.findIndex((page) => page.includes(words));
  expect(withLine('Line 1 of')).toBe(0);
  expect(withLine('Line 70 of')).toBe(1);
  expect(flat(long)).toMatch(/ end/);
});

test('names are written in Greek and Cyrillic letters, too, each with the part of the font that has them', async () => {
  const review = {
    ...fixtureReview(),
    signOffs: [{ author: 'Анна Άννα', at: '2026-05-04', remark: 'Łódź' }],
  };
  const read = readPdf(await pdfOf(refusedFixture(), { review }));
  for (const words of ['Анна', 'Άννα', 'Ł']) expect(flat(read)).toContain(words);
  expect(read.fonts.length).toBeGreaterThan(2);
  expect(read.fonts.every(({ embedded }) => embedded)).toBe(true);
});
