import { join } from 'node:path';
import type { ClipProbe } from '../video/clip-probe.ts';
import { decodeSize } from '../video/decode-size.ts';
import { readFrames } from '../video/frames.ts';
import { writeClip } from '../video/write-clip.ts';
import { blurFrames, wholePicture } from './blur-frames.ts';
import type { BlurredHeads } from './blurred-heads.ts';
import { counting } from './counting.ts';
import type { RunControl } from './request.ts';

/** The clip as it may be shown to others. */
export const BLURRED_CLIP_FILE = 'blurred.mp4';

const CRF = 21;
/** The page jumps from frame to frame: none is far from one that stands on its own. */
const KEY_FRAME_INTERVAL = 15;

/**
 * Writes the whole clip with the heads made unrecognisable and without sound, each frame at its own time, so that what is
 * drawn over the clip fits over this.
 * @param timesMs when each frame is shown, after the first
 * @throws PlumblineError as reading and writing a clip do
 */
export async function writeBlurredClip(
  { path, probe }: { path: string; probe: ClipProbe },
  timesMs: readonly number[],
  heads: BlurredHeads,
  outDir: string,
  { onProgress, signal }: RunControl,
): Promise<string[]> {
  const size = decodeSize(probe);
  const stop = signal === undefined ? {} : { signal };
  const frames = readFrames(path, probe, { scaleTo: size, ...stop });
  const blurred = blurFrames(frames, heads, wholePicture(probe));
  const pictures = counting(dataOf(blurred), (done) =>
    onProgress?.({ stage: 'video', done, total: timesMs.length }),
  );
  const format = { ...size, fps: probe.containerFps, timesMs, crf: CRF, hdColours: true, ...stop };
  await writeClip(
    join(outDir, BLURRED_CLIP_FILE),
    { ...format, keyFrameInterval: KEY_FRAME_INTERVAL },
    pictures,
  );
  return [BLURRED_CLIP_FILE];
}

async function* dataOf(frames: AsyncIterable<{ data: Uint8Array }>): AsyncGenerator<Uint8Array> {
  for await (const { data } of frames) yield data;
}
