import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PlumblineError } from '../errors.ts';
import { DECODE_LONG_SIDE_PX, type PictureSize } from './decode-size.ts';
import { exifOrientation } from './exif-orientation.ts';
import { locateProgram } from './ffmpeg-location.ts';
import { TIME_LIMITS_MS, VIDEO_LIMITS } from './limits.ts';
import { startMediaProcess } from './media-process.ts';
import { orientationFilters, UPRIGHT } from './orientation.ts';
import { readBytes, readText } from './read-stream.ts';

export interface StillPicture extends PictureSize {
  /** Packed RGB, three bytes a pixel, row by row. */
  readonly data: Uint8Array;
}

/** ffmpeg's demuxers for one picture on its standard input, by the first bytes of the file. */
const PICTURE_FORMATS: readonly (readonly [demuxer: string, opening: RegExp])[] = [
  ['jpeg_pipe', /^\xff\xd8\xff/],
  ['png_pipe', /^\x89PNG\r\n/],
];

/**
 * Reads a JPEG or PNG, turned as its Exif data says, its long side at most `longSidePx`.
 * @throws PlumblineError file-missing, not-a-video, too-many-pixels, video-damaged, interrupted, timed-out
 */
export async function readPicture(
  path: string,
  options: { longSidePx?: number; signal?: AbortSignal } = {},
): Promise<StillPicture> {
  const file = await readPictureFile(path);
  const opening = Buffer.from(file.subarray(0, 16)).toString('latin1');
  const format = PICTURE_FORMATS.find(([, pattern]) => pattern.test(opening))?.[0];
  if (format === undefined) throw notAPicture(path, 'is not a JPEG or PNG picture');
  const orientation = format === 'jpeg_pipe' ? exifOrientation(file) : UPRIGHT;
  const filters = [
    ...orientationFilters(orientation),
    shrinkFilter(options.longSidePx ?? DECODE_LONG_SIDE_PX),
  ];
  const { ppm, said } = await convert(file, pictureArguments(format, filters), options.signal);
  const picture = parsePpm(ppm);
  if (picture !== null) return picture;
  if (said.includes('Picture size'))
    throw new PlumblineError('too-many-pixels', `${basename(path)} has too many pixels.`);
  throw new PlumblineError('video-damaged', `The picture ${basename(path)} cannot be decoded.`);
}

/** Keeps the proportions and never enlarges. */
function shrinkFilter(longSidePx: number): string {
  const factor = `min(1,${longSidePx}/max(iw,ih))`;
  return `scale='max(1,round(iw*${factor}))':'max(1,round(ih*${factor}))'`;
}

function pictureArguments(format: string, filters: string[]): string[] {
  return [
    ...['-hide_banner', '-loglevel', 'error', '-protocol_whitelist', 'pipe'],
    ...['-max_pixels', `${VIDEO_LIMITS.pixels}`, '-noautorotate', '-f', format, '-i', 'pipe:0'],
    ...[
      '-frames:v',
      '1',
      '-vf',
      filters.join(','),
      '-f',
      'image2pipe',
      '-c:v',
      'ppm',
      '-pix_fmt',
      'rgb24',
      'pipe:1',
    ],
  ];
}

async function readPictureFile(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (info.isFile() && info.size <= VIDEO_LIMITS.pictureBytes) return await readFile(path);
  } catch (cause) {
    throw new PlumblineError('file-missing', `The picture ${path} cannot be read.`, { cause });
  }
  throw notAPicture(path, 'is not a picture');
}

function notAPicture(path: string, why: string): PlumblineError {
  return new PlumblineError('not-a-video', `${basename(path)} ${why}.`, {
    advice: 'Give a .jpg or .png picture.',
  });
}

async function convert(
  file: Uint8Array,
  args: string[],
  signal: AbortSignal | undefined,
): Promise<{ ppm: Uint8Array; said: string }> {
  const ffmpeg = await locateProgram('ffmpeg');
  const timeLimit = AbortSignal.timeout(TIME_LIMITS_MS.probe);
  const stop = signal === undefined ? timeLimit : AbortSignal.any([signal, timeLimit]);
  const child = startMediaProcess(ffmpeg.path, args, stop);
  child.stdin.end(file);
  const [ppm, said] = await Promise.all([
    readBytes(child.stdout),
    readText(child.stderr, 10_000),
    child.ended,
  ]);
  if (signal?.aborted) throw new PlumblineError('interrupted', 'Reading the picture was interrupted.');
  if (timeLimit.aborted) throw new PlumblineError('timed-out', 'The picture could not be decoded in time.');
  return { ppm, said };
}

/** Reads a binary portable pixmap as ffmpeg writes it: "P6", width, height, 255, then the pixels. */
function parsePpm(ppm: Uint8Array): StillPicture | null {
  const header = /^P6\s(\d+)\s(\d+)\s255\s/.exec(Buffer.from(ppm.subarray(0, 64)).toString('latin1'));
  if (header === null) return null;
  const [widthPx, heightPx] = [Number(header[1]), Number(header[2])];
  const data = ppm.subarray(header[0].length);
  return data.length >= widthPx * heightPx * 3 ? { widthPx, heightPx, data } : null;
}
