import type { KeypointsFile } from '../analysis/keypoints.ts';
import type { Analysis } from '../analysis/result.ts';
import { analysisJson } from './analysis-json.ts';
import { annotatedFrames, type PictureSource } from './frames/annotated-frames.ts';
import { framePlan, withEvidenceImages } from './frames/frame-plan.ts';
import { reportPage, type EmbeddedFrame } from './html/page.ts';
import { keypointsJson } from './keypoints-json.ts';
import { OutputFiles } from './output-files.ts';
import { supportsCsv } from './supports-csv.ts';

export interface ReportOptions {
  /** An existing, empty folder. */
  outDir: string;
  /** Gives the frames asked for (ascending, each once); null when there is no video. */
  pictures: PictureSource | null;
  rawKeypoints: KeypointsFile;
  signal?: AbortSignal;
}

/**
 * Writes analysis.json, keypoints.json, supports.csv, frames/*.jpg and report.html. Throws PlumblineError
 * `disk-full` or `output-unwritable`, a ZodError when the analysis breaks its schema, or the signal's reason.
 */
export async function writeReport(
  analysis: Analysis,
  options: ReportOptions,
): Promise<{ files: string[]; reportPath: string }> {
  const output = new OutputFiles(options.outDir, options.signal);
  const plan = framePlan(analysis);
  const drawn: EmbeddedFrame[] = [];
  for await (const { frame, jpeg } of annotatedFrames(
    withEvidenceImages(analysis, plan),
    plan,
    options.pictures,
  )) {
    await output.write(frame.path, jpeg);
    drawn.push({ frame, jpeg });
  }
  const inOrder = plan.flatMap((frame) => drawn.find((one) => one.frame === frame) ?? []);
  const final = withEvidenceImages(
    analysis,
    inOrder.map(({ frame }) => frame),
  );
  await output.write('analysis.json', analysisJson(final));
  await output.write('keypoints.json', keypointsJson(options.rawKeypoints));
  await output.write('supports.csv', supportsCsv(final));
  await output.write('report.html', reportPage(final, inOrder));
  return { files: [...output.written], reportPath: output.path('report.html') };
}
