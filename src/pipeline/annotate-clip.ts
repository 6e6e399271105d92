import { join } from 'node:path';
import type { Analysis } from '../analysis/result.ts';
import { annotatedClip, type AnnotatedClip } from '../report/annotated-clip/annotated-clip.ts';
import type { ClipProbe } from '../video/clip-probe.ts';
import { rangesOfIndices } from '../video/frame-selection.ts';
import { readFrames, type Frame } from '../video/frames.ts';
import { writeClip } from '../video/write-clip.ts';
import { blurFrames } from './blur-frames.ts';
import type { BlurredHeads } from './blurred-heads.ts';
import { counting } from './counting.ts';
import type { RunControl } from './request.ts';

const FILE_NAME = 'annotated.mp4';

/** Edges of lines and letters stay clean; a higher quality only stores the noise of the camera. */
const CRF = 20;

/** A clip to take pictures from. */
export interface ClipOnDisk {
  readonly path: string;
  readonly probe: ClipProbe;
  /** Heads to be made unrecognisable in whatever is written; null when all may be seen. */
  readonly heads: BlurredHeads | null;
}

/**
 * Writes annotated.mp4 into the folder: decodes, draws and encodes at the same time, with a few frames in memory.
 * @returns the names of the files written: none when there is no support to show
 * @throws PlumblineError as reading and writing a clip do
 */
export async function annotateClip(
  source: ClipOnDisk,
  analysis: Analysis,
  outDir: string,
  { onProgress, signal }: RunControl,
): Promise<string[]> {
  const video = annotatedClip(analysis);
  if (video === null) return [];
  const { widthPx, heightPx, fps, repeats } = video;
  const stop = signal === undefined ? {} : { signal };
  const pictures = video.pictures(sourceFrames(source, video, stop));
  const counted = counting(pictures, (done) => onProgress?.({ stage: 'video', done, total: repeats.length }));
  const format = {
    widthPx,
    heightPx,
    fps,
    repeats,
    crf: CRF,
    keyFrameInterval: fps,
    hdColours: true,
    ...stop,
  };
  await writeClip(join(outDir, FILE_NAME), format, counted);
  return [FILE_NAME];
}

function sourceFrames(
  { path, probe, heads }: ClipOnDisk,
  { view, frameIndices }: AnnotatedClip,
  stop: { signal?: AbortSignal },
): AsyncGenerator<Frame> {
  const { crop, picture } = view;
  const selection = rangesOfIndices(frameIndices);
  return blurFrames(readFrames(path, probe, { selection, crop, scaleTo: picture, ...stop }), heads, crop);
}
