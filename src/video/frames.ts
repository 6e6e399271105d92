import { basename } from 'node:path';
import { PlumblineError } from '../errors.ts';
import type { ClipProbe } from './clip-probe.ts';
import { decodeSize, type PictureSize } from './decode-size.ts';
import { locateProgram } from './ffmpeg-location.ts';
import { frameArguments, type Crop, type FrameRequest } from './frame-arguments.ts';
import { FrameTimes } from './frame-times.ts';
import {
  type FrameSelection,
  longestPassedOver,
  rangesOfIndices,
  selectedIndices,
} from './frame-selection.ts';
import { TIME_LIMITS_MS, VIDEO_LIMITS } from './limits.ts';
import { startMediaProcess } from './media-process.ts';
import { PictureBuffers } from './picture-buffers.ts';
import { cutPictures } from './picture-chunks.ts';
import { inputName } from './probe.ts';
import { patientChunks } from './patient-chunks.ts';

/** One picture of a clip. */
export interface Frame {
  /** 0-based, in the order of decoding. */
  readonly index: number;
  /** Presentation (playback) time after the first frame. */
  readonly timeMs: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Packed RGB, three bytes a pixel, row by row. */
  readonly data: Uint8Array;
}

export interface FrameOptions {
  /** Size of the frames given; without it as large as the pose model can use. */
  readonly scaleTo?: PictureSize;
  /** Part of the picture as shown; `scaleTo` is then the size of this part. */
  readonly crop?: Crop;
  /** Default: all frames. */
  readonly selection?: FrameSelection;
  /** Where pictures that are done with are given back, to be overwritten by later ones. */
  readonly buffers?: PictureBuffers;
  readonly signal?: AbortSignal;
  /** Called once, before the last frame is given, when the clip cannot be decoded to its end. */
  readonly onDamage?: (damage: ClipDamage) => void;
}

export interface ClipDamage {
  /** Playback time of the last intact frame. */
  readonly afterMs: number;
}

/**
 * Decodes a clip frame by frame: every frame once, with its own time, upright. ffmpeg waits while a frame is being
 * worked on, and is ended when the loop over the frames is left. A clip that is damaged gives its frames up to there.
 * @throws PlumblineError no-frames, video-damaged, too-long, timed-out, interrupted, ffmpeg-unavailable
 */
export function readFrames(
  path: string,
  probe: ClipProbe,
  options: FrameOptions = {},
): AsyncGenerator<Frame> {
  const { selection = null, crop = null } = options;
  const size = options.scaleTo ?? decodeSize(crop ?? probe);
  return decode(path, probe, { selection, crop, size, intact: false }, options);
}

/**
 * Decodes the chosen frames in full size, in ascending order, in one pass over the clip.
 * @param options.intact the clip was read to its end without damage: it is then decoded on two threads
 */
export function readFramesAt(
  path: string,
  probe: ClipProbe,
  indices: readonly number[],
  { intact = false, ...options }: Pick<FrameOptions, 'signal'> & { readonly intact?: boolean } = {},
): AsyncGenerator<Frame> {
  const { widthPx, heightPx } = probe;
  const size = { widthPx, heightPx };
  return decode(path, probe, { selection: rangesOfIndices(indices), crop: null, size, intact }, options);
}

async function* decode(
  path: string,
  probe: ClipProbe,
  request: FrameRequest,
  { signal, onDamage, buffers = new PictureBuffers() }: Pick<FrameOptions, 'signal' | 'onDamage' | 'buffers'>,
): AsyncGenerator<Frame> {
  const ffmpeg = await locateProgram('ffmpeg');
  const args = frameArguments(inputName(path), probe, request, ffmpeg.version);
  const child = startMediaProcess(ffmpeg.path, args, signal);
  const times = new FrameTimes(child.stderr, 1000 / probe.containerFps);
  const { widthPx, heightPx } = request.size;
  const indices = selectedIndices(request.selection);
  const chunks = patientChunks(child, patienceMs(request.selection));
  let lastMs: number | null = null;
  try {
    for await (const data of cutPictures(chunks, widthPx * heightPx * 3, buffers)) {
      const timeMs = await times.next();
      const selected = indices.next();
      if (timeMs === null || selected.done === true) break;
      const { index, wanted } = selected.value;
      if (index >= VIDEO_LIMITS.frames) throw tooManyFrames();
      lastMs = timeMs;
      if (wanted) yield { index, timeMs, widthPx, heightPx, data };
    }
    if (signal?.aborted) throw new PlumblineError('interrupted', 'Decoding the clip was interrupted.');
    const crashed = !times.damaged && (await child.ended).failure !== null;
    const damaged = times.damaged || crashed;
    if (lastMs === null) throw nothingDecoded(path, damaged);
    if (damaged || (request.selection === null && endsTooEarly(probe, lastMs)))
      onDamage?.({ afterMs: lastMs });
  } finally {
    child.kill();
    await child.ended;
  }
}

/** ffmpeg says nothing of the pictures it passes over. */
function patienceMs(selection: FrameSelection): number {
  return TIME_LIMITS_MS.stall + longestPassedOver(selection) * TIME_LIMITS_MS.stallPerFramePassedOver;
}

/**
 * A file cut exactly between two packets ends without an error. Containers that count their frames also know how long
 * the pictures last; where they do not count, the duration is that of the sound.
 */
function endsTooEarly(probe: ClipProbe, lastMs: number): boolean {
  if (probe.frameCount === null || probe.durationMs === null) return false;
  return lastMs + 2000 / probe.containerFps < 0.9 * probe.durationMs;
}

function nothingDecoded(path: string, damaged: boolean): PlumblineError {
  return damaged
    ? new PlumblineError('video-damaged', `No picture of ${basename(path)} can be decoded.`)
    : new PlumblineError('no-frames', `${basename(path)} holds no picture.`);
}

function tooManyFrames(): PlumblineError {
  return new PlumblineError('too-long', `The clip holds more than ${VIDEO_LIMITS.frames} pictures.`);
}
