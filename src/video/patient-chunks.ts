import { PlumblineError } from '../errors.ts';
import { TIME_LIMITS_MS } from './limits.ts';
import type { MediaProcess } from './media-process.ts';

/**
 * The output of a process, piece by piece. The time limit runs only while a piece is waited for, so that slow work on
 * the pieces does not count.
 * @throws PlumblineError timed-out, after the process was killed
 */
export async function* patientChunks(
  child: MediaProcess,
  limitMs: number = TIME_LIMITS_MS.stall,
): AsyncGenerator<Uint8Array> {
  const stalled = new AbortController();
  const giveUp = (): void => {
    stalled.abort();
    child.kill();
  };
  let timer = setTimeout(giveUp, limitMs);
  try {
    for await (const chunk of child.stdout) {
      clearTimeout(timer);
      yield chunk as Uint8Array;
      timer = setTimeout(giveUp, limitMs);
    }
  } finally {
    clearTimeout(timer);
  }
  if (stalled.signal.aborted)
    throw new PlumblineError('timed-out', 'ffmpeg stopped answering while it decoded the clip.');
}
