import type { KeypointsFile } from '../analysis/keypoints.ts';
import type { Analysis } from '../analysis/result.ts';
import { analysisJson } from './analysis-json.ts';
import { reportPage } from './html/page.ts';
import { keypointsJson } from './keypoints-json.ts';
import { OutputFiles } from './output-files.ts';
import { supportsCsv } from './supports-csv.ts';

/** A decoded frame: its 0-based index in decode order and packed RGB, three bytes a pixel. */
export interface IndexedPicture {
  index: number;
  widthPx: number;
  heightPx: number;
  data: Uint8Array;
}

export interface ReportOptions {
  /** An existing, empty folder. */
  outDir: string;
  /** Gives the frames asked for (ascending, each once); null when there is no video. */
  pictures: ((indices: number[]) => AsyncIterable<IndexedPicture>) | null;
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
  await output.write('analysis.json', analysisJson(analysis));
  await output.write('keypoints.json', keypointsJson(options.rawKeypoints));
  await output.write('supports.csv', supportsCsv(analysis));
  await output.write('report.html', reportPage(analysis));
  return { files: [...output.written], reportPath: output.path('report.html') };
}
