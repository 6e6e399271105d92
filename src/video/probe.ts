import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { PlumblineError } from '../errors.ts';
import { describeClip, videoStream, type ClipProbe } from './clip-probe.ts';
import { isScriptFormat, opensLikeMp4, opensLikeScript, SAFE_INPUT_ARGUMENTS } from './container-formats.ts';
import { locateProgram } from './ffmpeg-location.ts';
import { parseFfprobeOutput } from './ffprobe-output.ts';
import { TIME_LIMITS_MS, VIDEO_LIMITS } from './limits.ts';
import { startMediaProcess } from './media-process.ts';
import { readText } from './read-stream.ts';

/**
 * Looks at a clip without decoding it.
 * @throws PlumblineError file-missing, not-a-video, format-refused, video-damaged, no-video-stream, no-frames,
 * too-few-frames, too-many-pixels, too-long, timed-out, interrupted, ffmpeg-unavailable
 */
export async function probeClip(path: string, options: { signal?: AbortSignal } = {}): Promise<ClipProbe> {
  const head = await readHead(path);
  if (opensLikeScript(head)) throw scriptRefused(path);
  const { printed, said } = await runFfprobe(path, options.signal);
  const tooLarge = /Picture size (\d+)x(\d+)/.exec(said);
  if (tooLarge !== null) throw tooManyPixels(path, Number(tooLarge[1]), Number(tooLarge[2]));
  const output = parseFfprobeOutput(printed);
  if (output?.format === undefined) throw unreadable(path, head, said);
  const stream = videoStream(output);
  if (stream === null) throw new PlumblineError('no-video-stream', `${name(path)} holds no pictures.`);
  const probe = describeClip(output, stream);
  checkLimits(path, probe);
  return probe;
}

/** A path as ffmpeg must be given it, so that no name ("-i", "concat:a|b", "%d.mp4") means more than a file. */
export function inputName(path: string): string {
  return `file:${resolve(path)}`;
}

async function readHead(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new PlumblineError('not-a-video', `${name(path)} is not a file.`);
    if (info.size === 0) throw new PlumblineError('not-a-video', `${name(path)} is empty.`);
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(1024), 0, 1024, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof PlumblineError) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const message = missing ? `There is no file ${path}.` : `${path} cannot be read.`;
    throw new PlumblineError('file-missing', message, { cause });
  }
}

async function runFfprobe(
  path: string,
  signal: AbortSignal | undefined,
): Promise<{ printed: string; said: string }> {
  const ffprobe = await locateProgram('ffprobe');
  const timeLimit = AbortSignal.timeout(TIME_LIMITS_MS.probe);
  const stop = signal === undefined ? timeLimit : AbortSignal.any([signal, timeLimit]);
  const child = startMediaProcess(ffprobe.path, probeArguments(path), stop);
  const [printed, said] = await Promise.all([
    readText(child.stdout, 1_000_000),
    readText(child.stderr, 100_000),
    child.ended,
  ]);
  if (signal?.aborted) throw new PlumblineError('interrupted', 'Looking at the clip was interrupted.');
  if (timeLimit.aborted)
    throw new PlumblineError('timed-out', `${name(path)} could not be examined in time.`);
  return { printed, said };
}

function probeArguments(path: string): string[] {
  return [
    ...['-hide_banner', '-loglevel', 'repeat+level+warning', ...SAFE_INPUT_ARGUMENTS],
    ...['-max_pixels', `${VIDEO_LIMITS.pixels}`, '-show_format', '-show_streams', '-of', 'json'],
    ...['-i', inputName(path)],
  ];
}

function checkLimits(path: string, probe: ClipProbe): void {
  const { codedWidthPx: width, codedHeightPx: height, frameCount, durationMs } = probe;
  if (width * height > VIDEO_LIMITS.pixels) throw tooManyPixels(path, width, height);
  if (durationMs !== null && durationMs > VIDEO_LIMITS.durationMs)
    throw new PlumblineError('too-long', `${name(path)} lasts ${Math.round(durationMs / 60_000)} minutes.`);
  if (frameCount !== null && frameCount > VIDEO_LIMITS.frames)
    throw new PlumblineError('too-long', `${name(path)} holds ${frameCount} pictures.`);
  if (frameCount === 0) throw new PlumblineError('no-frames', `${name(path)} holds no picture.`);
  if (width === 0 || height === 0)
    throw new PlumblineError('video-damaged', `The pictures in ${name(path)} cannot be read.`);
  if (frameCount === 1) throw new PlumblineError('too-few-frames', `${name(path)} holds a single picture.`);
}

function unreadable(path: string, head: Uint8Array, said: string): PlumblineError {
  const refused = /\[(\S+) @ \S+\].*not on whitelist/i.exec(said)?.[1];
  if (refused !== undefined && isScriptFormat(refused)) return scriptRefused(path);
  if (opensLikeMp4(head))
    return new PlumblineError('video-damaged', `${name(path)} is incomplete: its index is missing.`);
  return new PlumblineError('not-a-video', `${name(path)} is not a video.`);
}

function scriptRefused(path: string): PlumblineError {
  return new PlumblineError(
    'format-refused',
    `${name(path)} is a playlist or script that points to other files.`,
  );
}

function tooManyPixels(path: string, width: number, height: number): PlumblineError {
  return new PlumblineError(
    'too-many-pixels',
    `${name(path)} declares pictures of ${width} x ${height} pixels.`,
  );
}

function name(path: string): string {
  return basename(path);
}
