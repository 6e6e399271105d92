import { rename, rm } from 'node:fs/promises';
import { PlumblineError } from '../errors.ts';
import { locateProgram } from './ffmpeg-location.ts';
import { everyFrameOnceArguments, rotationArguments, type FfmpegVersion } from './ffmpeg-version.ts';
import { CLOCK_HZ, scheduleExpression } from './frame-schedule.ts';
import { H264_ENCODER, missingEncoder } from './h264-encoder.ts';
import { startMediaProcess, type MediaProcess } from './media-process.ts';

export interface ClipFormat {
  /** Even numbers: the colour planes of yuv420p are half as wide and high. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Playback rate. */
  readonly fps: number;
  /** Rate at which the pictures were taken, written the way phones do for slow motion. */
  readonly captureFps?: number;
  /** Clockwise turn a player must make to show the pictures upright: 0, 90, 180 or 270. */
  readonly rotationDeg?: number;
  /** x264 quality, lower is better; 18 looks like the original. */
  readonly crf?: number;
  /** Pictures between two that stand on their own, which a player can jump to; default: as x264 likes it, up to 250. */
  readonly keyFrameInterval?: number;
  /** Stores and labels the colours as HD video has them; without it as SD video, with no label. */
  readonly hdColours?: boolean;
  /** How many times in a row each picture is shown; default: once. */
  readonly repeats?: readonly number[];
  /** When each picture is shown, ascending from 0; default: evenly at `fps`. Not together with `repeats`. */
  readonly timesMs?: readonly number[];
  readonly signal?: AbortSignal;
}

/**
 * Writes pictures (packed RGB, three bytes a pixel, row by row) as an H.264 mp4, one after another without ever
 * holding more than one. The file appears under its name only when it is complete.
 * @throws PlumblineError ffmpeg-unavailable (also when it lacks the encoder), disk-full, output-unwritable, interrupted
 */
export async function writeClip(
  path: string,
  format: ClipFormat,
  frames: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { path: ffmpeg, version } = await locateProgram('ffmpeg');
  const { rotationDeg = 0, signal } = format;
  const encoded = `${path}.${process.pid}.part`;
  const rotated = `${path}.${process.pid}.rotated.part`;
  try {
    const encoder = startMediaProcess(ffmpeg, encodeArguments(format, encoded, version), signal);
    await feed(
      encoder,
      format.repeats === undefined ? frames : closed(frames),
      format.widthPx * format.heightPx * 3,
    );
    await finish(encoder, ffmpeg, path, signal);
    if (rotationDeg !== 0) {
      const args = rotateArguments(rotationDeg, version, encoded, rotated);
      await finish(startMediaProcess(ffmpeg, args, signal), ffmpeg, path, signal);
    }
    await rename(rotationDeg === 0 ? encoded : rotated, path);
  } finally {
    await rm(encoded, { force: true });
    await rm(rotated, { force: true });
  }
}

const MP4_OUTPUT = ['-movflags', '+faststart+use_metadata_tags', '-f', 'mp4'];

/** Players take pictures as large as these for HD: a video in SD colours that does not say so looks greener. */
const HD_COLOURS = {
  filter: 'scale=out_color_matrix=bt709:out_range=tv',
  labels: [
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
    ...['-color_range', 'tv'],
  ],
};

/** Filters on the way to the encoder: colours are converted before pictures are repeated, once for each. */
function pictureFilters({ fps, hdColours = false, repeats, timesMs }: ClipFormat): string[] {
  const filters = [
    ...(hdColours ? [HD_COLOURS.filter, 'format=yuv420p'] : []),
    ...(repeats === undefined ? [] : [`setpts='${startExpression(repeats)}'`, `fps=${fps}`]),
    ...(timesMs === undefined ? [] : [`settb=1/${CLOCK_HZ}`, `setpts='${scheduleExpression(timesMs)}'`]),
  ];
  const length = repeats === undefined ? [] : ['-frames:v', `${sum(repeats)}`];
  return [...(filters.length === 0 ? [] : ['-vf', filters.join(',')]), ...length];
}

/**
 * Keeps the times that the filters gave the pictures, where ffmpeg would put them back to an even rate. In the order they
 * are shown (no B-frames), since otherwise the file would end before the last of unevenly spaced pictures.
 */
function ownTimes(version: FfmpegVersion): string[] {
  const clock = ['-enc_time_base', `1:${CLOCK_HZ}`, '-video_track_timescale', `${CLOCK_HZ}`, '-bf', '0'];
  return [...everyFrameOnceArguments(version), ...clock];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** When picture N begins, counted in pictures of the clip: as if all were repeated alike, and what differs from that. */
export function startExpression(repeats: readonly number[]): string {
  const usual = repeats.toSorted((a, b) => a - b).at(Math.floor(repeats.length / 2)) ?? 1;
  const terms = repeats.flatMap((count, i) =>
    count === usual ? [] : [`${count > usual ? '+' : ''}${count - usual}*gt(N,${i})`],
  );
  return `${usual}*N${terms.join('')}`;
}

/** Arguments of ffmpeg for packed RGB pictures on its standard input. Two threads: the file is the same everywhere. */
export function encodeArguments(format: ClipFormat, path: string, version: FfmpegVersion): string[] {
  const capture =
    format.captureFps === undefined
      ? []
      : ['-metadata', `com.android.capture.fps=${format.captureFps.toFixed(6)}`];
  return [
    ...['-hide_banner', '-loglevel', 'error', '-y'],
    ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${format.widthPx}x${format.heightPx}`],
    ...['-framerate', `${format.fps}`, '-i', 'pipe:0'],
    ...['-c:v', H264_ENCODER, '-preset', 'veryfast', '-crf', `${format.crf ?? 18}`, '-pix_fmt', 'yuv420p'],
    ...(format.keyFrameInterval === undefined ? [] : ['-g', `${format.keyFrameInterval}`]),
    ...pictureFilters(format),
    ...(format.timesMs === undefined ? [] : ownTimes(version)),
    ...(format.hdColours === true ? HD_COLOURS.labels : []),
    ...['-threads', '2', '-fflags', '+bitexact', '-flags:v', '+bitexact', ...capture],
    ...[...MP4_OUTPUT, `file:${path}`],
  ];
}

function rotateArguments(
  rotationDeg: number,
  version: FfmpegVersion,
  source: string,
  target: string,
): string[] {
  const rotation = rotationArguments(version, rotationDeg);
  return [
    ...['-hide_banner', '-loglevel', 'error', '-y', ...rotation.input, '-i', `file:${source}`],
    ...['-c', 'copy', '-fflags', '+bitexact', ...rotation.output, ...MP4_OUTPUT, `file:${target}`],
  ];
}

/** Repeats last until the picture after them, so the last picture gets one, which is then cut off. */
async function* closed(frames: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let last: Uint8Array | null = null;
  for await (const frame of frames) yield (last = frame);
  if (last !== null) yield last;
}

async function feed(
  encoder: MediaProcess,
  frames: AsyncIterable<Uint8Array>,
  frameBytes: number,
): Promise<void> {
  const gone = encoder.ended.then(() => 'gone' as const);
  try {
    for await (const frame of frames) {
      if (frame.byteLength !== frameBytes)
        throw new RangeError(`a frame has ${frame.byteLength} bytes, not ${frameBytes}`);
      if (encoder.stdin.destroyed) break;
      if (encoder.stdin.write(frame)) continue;
      if ((await Promise.race([drained(encoder), gone])) === 'gone') break;
    }
    encoder.stdin.end();
  } catch (error) {
    encoder.kill();
    await encoder.ended;
    throw error;
  }
}

function drained(encoder: MediaProcess): Promise<'drained'> {
  return new Promise((resolve) => {
    encoder.stdin.once('drain', () => {
      resolve('drained');
    });
  });
}

async function finish(
  child: MediaProcess,
  ffmpeg: string,
  path: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  child.stdout.resume();
  child.stderr.resume();
  const { failure, lastLines } = await child.ended;
  if (failure === null) return;
  const cause = new Error(`${failure.message}: ${lastLines.trim()}`, { cause: failure });
  if (signal?.aborted)
    throw new PlumblineError('interrupted', 'Writing the clip was interrupted.', { cause });
  if (lastLines.includes('Unknown encoder')) throw missingEncoder(ffmpeg, cause);
  if (lastLines.includes('No space left'))
    throw new PlumblineError('disk-full', `The disk is full: ${path} could not be written.`, { cause });
  throw new PlumblineError('output-unwritable', `The clip ${path} could not be written.`, { cause });
}
