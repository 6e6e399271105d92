import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Analysis } from '../../../src/analysis/result.ts';
import { framePlan, withEvidenceImages } from '../../../src/report/frames/frame-plan.ts';
import { headline } from '../../../src/report/headline.ts';
import { reportPdf } from '../../../src/report/pdf/report-pdf.ts';
import type { Paper } from '../../../src/report/pdf/paper.ts';
import { FAULT_WORDS } from '../../../src/report/words.ts';
import { syntheticAnalysis } from '../fixture/fixture-analysis.ts';
import { oneFootFixture, refusedFixture, unresolvedFixture } from '../fixture/special-analyses.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';

const jpeg = await sharp({ create: { width: 6, height: 8, channels: 3, background: '#888' } })
  .jpeg()
  .toBuffer();

async function pdfOf(analysis: Analysis, paper: Paper = 'a4'): Promise<Uint8Array> {
  const plan = framePlan(analysis);
  const frames = plan.map((frame) => ({ frame, jpeg }));
  return reportPdf(withEvidenceImages(analysis, plan), frames, { paper, review: null });
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
  const letter = readPdf(await pdfOf(refusedFixture(), 'letter'));
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
