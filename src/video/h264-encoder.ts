import { PlumblineError } from '../errors.ts';
import { locateProgram } from './ffmpeg-location.ts';
import { startMediaProcess } from './media-process.ts';
import { readText } from './read-stream.ts';

/** The encoder that writeClip asks for. Some systems ship an ffmpeg without it because of its licence. */
export const H264_ENCODER = 'libx264';

/** Whether the output of `ffmpeg -encoders` lists an encoder of that name. */
export function listsEncoder(output: string, encoder: string): boolean {
  return output.split('\n').some((line) => /^\s*V\S{5}\s+(\S+)/.exec(line)?.[1] === encoder);
}

/**
 * Asks ffmpeg whether it can write clips, so that nobody waits for an analysis first.
 * @throws PlumblineError ffmpeg-unavailable
 */
export async function requireH264Encoder(): Promise<void> {
  const { path } = await locateProgram('ffmpeg');
  const child = startMediaProcess(path, ['-hide_banner', '-encoders'], AbortSignal.timeout(20_000));
  child.stderr.resume();
  const text = await readText(child.stdout, 200_000);
  await child.ended;
  if (!listsEncoder(text, H264_ENCODER)) throw missingEncoder(path);
}

export function missingEncoder(ffmpegPath: string, cause?: unknown): PlumblineError {
  return new PlumblineError(
    'ffmpeg-unavailable',
    `${ffmpegPath} cannot write H.264 video: it was built without ${H264_ENCODER}.`,
    {
      cause,
      advice: `Set FFMPEG_PATH to an ffmpeg with ${H264_ENCODER} (the package @ffmpeg-installer/ffmpeg has one), or leave out --video.`,
    },
  );
}
