import { rename, rm } from 'node:fs/promises';
import { PlumblineError } from '../errors.ts';
import { SAFE_INPUT_ARGUMENTS } from './container-formats.ts';
import { locateProgram } from './ffmpeg-location.ts';
import { TIME_LIMITS_MS } from './limits.ts';
import { startMediaProcess } from './media-process.ts';
import { inputName } from './probe.ts';

/** No sound, no place or time of recording, no names of devices; the pictures are not encoded anew. */
const PICTURES_ONLY = [
  ...['-map', '0:v:0', '-c', 'copy', '-map_metadata', '-1', '-map_metadata:s', '-1', '-map_chapters', '-1'],
  ...['-fflags', '+bitexact', '-movflags', '+faststart', '-f', 'mp4'],
];

/**
 * Copies the pictures of a clip, with their times and the turn they are shown with, into an mp4 and leaves everything
 * else behind. The file appears under its name only when it is complete.
 * @throws PlumblineError ffmpeg-unavailable, video-damaged
 */
export async function copyPicturesOnly(source: string, target: string): Promise<void> {
  const { path: ffmpeg } = await locateProgram('ffmpeg');
  const part = `${target}.${process.pid}.part`;
  const signal = AbortSignal.timeout(TIME_LIMITS_MS.copy);
  const args = ['-hide_banner', '-loglevel', 'error', '-y', ...SAFE_INPUT_ARGUMENTS, '-i', inputName(source)];
  try {
    const copying = startMediaProcess(ffmpeg, [...args, ...PICTURES_ONLY, `file:${part}`], signal);
    copying.stdout.resume();
    const { failure, lastLines } = await copying.ended;
    if (failure !== null)
      throw new PlumblineError('video-damaged', `The pictures of the clip cannot be copied (${lastLines}).`);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}
