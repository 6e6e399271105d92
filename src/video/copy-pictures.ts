import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { PlumblineError } from '../errors.ts';
import type { ClipProbe } from './clip-probe.ts';
import { SAFE_INPUT_ARGUMENTS } from './container-formats.ts';
import { locateProgram } from './ffmpeg-location.ts';
import { TIME_LIMITS_MS } from './limits.ts';
import { startMediaProcess } from './media-process.ts';
import { inputName, probeClip } from './probe.ts';

/** No sound, no place or time of recording, no names of devices; the pictures are not encoded anew. */
const PICTURES_ONLY = [
  ...['-c', 'copy', '-map_metadata', '-1', '-map_metadata:s', '-1', '-map_chapters', '-1'],
  ...['-fflags', '+bitexact'],
];

/** What most browsers open, for the codecs it takes; VP8 goes into WebM, anything else into Matroska. */
const MP4_CODECS = new Set(['h264', 'hevc', 'vp9', 'av1', 'mpeg4', 'mpeg2video', 'mjpeg']);

/** Messages between the pictures, where camcorders note place and time (supplemental enhancement information). */
const MESSAGE_UNITS: Readonly<Partial<Record<string, string>>> = { h264: '6', hevc: '39-40' };

/**
 * Copies the pictures of a clip, with their times and the turn they are shown with, and leaves everything else behind.
 * Of a clip that was cut without encoding it anew the pictures before the cut stay in the file, unseen, back to the
 * last one that stands on its own. The file appears under its name only when it is complete.
 * @throws PlumblineError ffmpeg-unavailable, video-damaged, timed-out, and what probeClip throws
 */
export async function copyPicturesOnly(source: string, target: string): Promise<void> {
  const { path: ffmpeg } = await locateProgram('ffmpeg');
  const probe = await probeClip(source);
  const part = `${target}.${randomUUID()}.part`;
  const signal = AbortSignal.timeout(TIME_LIMITS_MS.copy);
  try {
    const copying = startMediaProcess(ffmpeg, copyArguments(source, part, probe), signal);
    copying.stdout.resume();
    const { failure, lastLines } = await copying.ended;
    if (signal.aborted) throw new PlumblineError('timed-out', 'The pictures could not be copied in time.');
    if (failure !== null)
      throw new PlumblineError('video-damaged', 'The pictures of the clip cannot be copied.', {
        cause: new Error(lastLines),
      });
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

function copyArguments(source: string, part: string, probe: ClipProbe): string[] {
  const { codec, streamIndex } = probe;
  const messages = MESSAGE_UNITS[codec];
  return [
    ...['-hide_banner', '-loglevel', 'error', '-y', ...SAFE_INPUT_ARGUMENTS],
    ...['-i', inputName(source), '-map', `0:${streamIndex}`, ...PICTURES_ONLY],
    ...(messages === undefined ? [] : ['-bsf:v', `filter_units=remove_types=${messages}`]),
    ...[...containerArguments(probe), `file:${part}`],
  ];
}

function containerArguments({ codec, container }: ClipProbe): string[] {
  if (!MP4_CODECS.has(codec)) return ['-f', codec === 'vp8' ? 'webm' : 'matroska'];
  // The list of what is to be shown leaves out the last picture, unless it is copied from another mp4.
  const shown = container.includes('mp4') ? [] : ['-use_editlist', '0'];
  return ['-movflags', '+faststart', ...shown, '-f', 'mp4'];
}
