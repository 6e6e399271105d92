import { analyse, type AnalysisInput } from '../analysis/analyse.ts';
import type { PdfFile } from '../report/pdf/pdf-file.ts';
import type { PrintedReview } from '../report/printed-review.ts';
import { probeClip } from '../video/probe.ts';
import { blurredHeads, type OtherHeads } from './blurred-heads.ts';
import { readKeypointsFile } from './keypoints-input.ts';
import type { RunControl } from './request.ts';
import { videoNotes, VIDEO_LEFT_OUT } from './video-notes.ts';
import { writeResults } from './write-results.ts';

/** A result that is to be made again with what a coach put right; the pose network is not needed for it. */
export interface CorrectionRequest {
  readonly clipPath: string;
  /** What the detector saw. */
  readonly keypointsPath: string;
  /** What the automatic result was made from, with the corrections and who made them. */
  readonly input: Omit<AnalysisInput, 'keypoints'>;
  /** Where heads of others were seen, when heads are to be made unrecognisable. */
  readonly blur: { readonly others: OtherHeads } | null;
  readonly outDir: string;
  readonly pdfs: readonly PdfFile[];
  readonly review: PrintedReview;
}

/**
 * Writes everything of the corrected result, but the keypoints, which stay those of the automatic one.
 * @throws PlumblineError as analysing a clip does
 */
export async function correctClip(request: CorrectionRequest, control: RunControl): Promise<void> {
  const { clipPath, outDir, pdfs, review } = request;
  control.onProgress?.({ stage: 'analysis', done: 0, total: null });
  const keypoints = await readKeypointsFile(request.keypointsPath);
  const withoutVideo = await videoNotes({ video: 'may', clipPath });
  const others = request.input.notes.filter(({ code }) => code !== VIDEO_LEFT_OUT);
  const analysis = analyse({ ...request.input, keypoints, notes: [...others, ...withoutVideo] });
  const heads =
    request.blur === null ? null : blurredHeads(keypoints, request.blur.others, request.input.clip);
  control.onProgress?.({ stage: 'report', done: 0, total: null });
  const clip = { path: clipPath, probe: await probeClip(clipPath), heads };
  const video = withoutVideo.length === 0;
  const wanted = { outDir, clip, keypoints: null, pdfs, video, review, surface: 'page' } as const;
  await writeResults(analysis, wanted, control);
}
