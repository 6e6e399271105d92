import type { KeypointsFile } from '../analysis/keypoints.ts';
import type { Analysis } from '../analysis/result.ts';
import { analysisJson } from './analysis-json.ts';
import type { EmbeddedFrame, ReportPictures } from './content/frames.ts';
import { withHandGrades } from './hand-grades.ts';
import { annotatedFrames } from './frames/annotated-frames.ts';
import { drawSheets, type PictureSource } from './frames/draw-sheets.ts';
import { drawnNotes } from './frames/drawn-notes.ts';
import { framePlan, withEvidenceImages } from './frames/frame-plan.ts';
import { reportPage } from './html/page.ts';
import { keypointsJson } from './keypoints-json.ts';
import { OutputFiles } from './output-files.ts';
import type { PdfFile } from './pdf/pdf-file.ts';
import type { PdfOptions } from './pdf/report-pdf.ts';
import type { PrintedReview } from './printed-review.ts';
import { supportsCsv } from './supports-csv.ts';
import { toldFor, type Surface } from './told-for.ts';

export interface ReportOptions {
  /** An existing, empty folder. */
  outDir: string;
  /** Gives the frames asked for (ascending, each once); null when there is no video. */
  pictures: PictureSource | null;
  /** Null: keypoints.json is not written. */
  rawKeypoints: KeypointsFile | null;
  /** Empty when none is asked for. */
  pdfs: readonly PdfFile[];
  /** What coaches say of it; null when nobody has reviewed it. */
  review: PrintedReview | null;
  /** Where the report is read. */
  surface: Surface;
  signal?: AbortSignal;
}

/**
 * Writes analysis.json, keypoints.json, supports.csv, frames/*.jpg, report.html and the PDFs asked for. The report and its
 * pictures show the grades given by hand, the data those of the analysis. Throws PlumblineError `disk-full` or `output-unwritable`, a ZodError when the analysis breaks its schema, or the signal's reason.
 */
export async function writeReport(
  analysis: Analysis,
  options: ReportOptions,
): Promise<{ files: string[]; reportPath: string }> {
  const output = new OutputFiles(options.outDir, options.signal);
  const { review, surface } = options;
  const judged = (one: Analysis): Analysis => withHandGrades(toldFor(surface, one), review?.grades ?? []);
  const plan = framePlan(judged(analysis));
  const sheets = [
    ...annotatedFrames(withEvidenceImages(judged(analysis), plan), plan),
    ...drawnNotes(analysis, review?.notes ?? []),
  ];
  const drawn = new Map<string, Uint8Array>();
  for await (const { path, jpeg } of drawSheets(sheets, analysis.clip.widthPx, options.pictures)) {
    await output.write(path, jpeg);
    drawn.set(path, jpeg);
  }
  const inOrder = plan.flatMap((frame): EmbeddedFrame[] => {
    const jpeg = drawn.get(frame.path);
    return jpeg === undefined ? [] : [{ frame, jpeg }];
  });
  const pictures: ReportPictures = { frames: inOrder, drawn };
  const final = withEvidenceImages(
    analysis,
    inOrder.map(({ frame }) => frame),
  );
  await output.write('analysis.json', analysisJson(final));
  if (options.rawKeypoints !== null)
    await output.write('keypoints.json', keypointsJson(options.rawKeypoints));
  await output.write('supports.csv', supportsCsv(final));
  await output.write('report.html', reportPage(judged(final), pictures, review));
  for (const { name, paper } of options.pdfs)
    await output.write(name, await pdfOf(judged(final), pictures, { paper, review }));
  return { files: [...output.written], reportPath: output.path('report.html') };
}

/** Loaded on demand: a report without a PDF need not wait for its library. */
async function pdfOf(analysis: Analysis, pictures: ReportPictures, options: PdfOptions): Promise<Uint8Array> {
  const { reportPdf } = await import('./pdf/report-pdf.ts');
  return reportPdf(analysis, pictures, options);
}
