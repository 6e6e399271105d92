import type { KeypointsFile } from '../analysis/keypoints.ts';
import type { Analysis } from '../analysis/result.ts';
import type { PdfFile } from '../report/pdf/pdf-file.ts';
import type { PrintedReview } from '../report/printed-review.ts';
import type { Surface } from '../report/told-for.ts';
import { writeReport } from '../report/write-report.ts';
import { readFramesAt } from '../video/frames.ts';
import { annotateClip, type ClipOnDisk } from './annotate-clip.ts';
import { blurFrames, wholePicture } from './blur-frames.ts';
import { writeBlurredClip } from './blurred-clip.ts';
import { writeOutput } from './output-folder.ts';
import type { RunControl } from './request.ts';

export interface WantedResults {
  readonly outDir: string;
  /** Null: the pictures are drawn on a plain ground, and there is no video. */
  readonly clip: ClipOnDisk | null;
  /** Null: neither they nor the clip with blurred heads are written, which an earlier result of the clip holds. */
  readonly keypoints: KeypointsFile | null;
  readonly pdfs: readonly PdfFile[];
  /** Also annotated.mp4 and, where heads are blurred, the clip itself with blurred heads. */
  readonly video: boolean;
  /** What coaches say of it; null when nobody has reviewed it. */
  readonly review: PrintedReview | null;
  /** Where the report is read. */
  readonly surface: Surface;
}

/**
 * Writes everything that is made of an analysis. Nothing appears in the output folder unless all of it does.
 * @throws PlumblineError as writing a report and a clip do
 */
export async function writeResults(
  analysis: Analysis,
  { outDir, clip, keypoints, pdfs, video, review, surface }: WantedResults,
  control: RunControl,
): Promise<void> {
  const { signal } = control;
  const stop = signal === undefined ? {} : { signal };
  await writeOutput(outDir, async (folder) => {
    const intact = analysis.quality.every(({ code }) => code !== 'clip-damaged');
    const pictures = pictureReader(clip, { ...stop, intact });
    const report = { outDir: folder, pictures, rawKeypoints: keypoints, pdfs, review, surface, ...stop };
    const { files } = await writeReport(analysis, report);
    if (!video || clip === null) return files;
    const videos = await annotateClip(clip, analysis, folder, control);
    if (clip.heads === null || clip.heads.nobody || keypoints === null) return [...files, ...videos];
    return [
      ...files,
      ...videos,
      ...(await writeBlurredClip(clip, keypoints.timesMs, clip.heads, folder, control)),
    ];
  });
}

function pictureReader(
  clip: ClipOnDisk | null,
  reading: { readonly signal?: AbortSignal; readonly intact: boolean },
): Parameters<typeof writeReport>[1]['pictures'] {
  if (clip === null) return null;
  const { path, probe, heads } = clip;
  return (indices) => blurFrames(readFramesAt(path, probe, indices, reading), heads, wholePicture(probe));
}
