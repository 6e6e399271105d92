import type { QualityNote } from '../analysis/result.ts';
import { PlumblineError } from '../errors.ts';
import { requireH264Encoder } from '../video/h264-encoder.ts';
import type { AnalysisRequest } from './request.ts';

export const VIDEO_LEFT_OUT = 'video-left-out';

/** Without the path that the error names: reports are handed on. */
const LEFT_OUT =
  'There is no video with this report: the ffmpeg of this machine cannot write H.264. `plumbline doctor` says what to do.';

/**
 * Whether a video that is asked for can be made, found out before the work, which would be lost.
 * @returns a note when it is left out because this machine cannot write it; none when it can be made, or nobody wants it
 * @throws PlumblineError option-invalid, ffmpeg-unavailable where the video must be made
 */
export async function videoNotes({
  video,
  clipPath,
}: Pick<AnalysisRequest, 'video' | 'clipPath'>): Promise<QualityNote[]> {
  if (video === 'no') return [];
  if (clipPath === null)
    throw new PlumblineError('option-invalid', 'Keypoints alone hold no pictures to make a video of.', {
      advice: 'Give the clip together with --keypoints, or leave out --video.',
    });
  try {
    await requireH264Encoder();
    return [];
  } catch (error) {
    if (video === 'must' || !(error instanceof PlumblineError)) throw error;
    return [{ code: VIDEO_LEFT_OUT, severity: 'info', message: LEFT_OUT, affects: [] }];
  }
}
