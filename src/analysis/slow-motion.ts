import { note, type NoteCode } from './quality-notes.ts';
import type { ClipInfo, QualityNote } from './result.ts';

/**
 * How many times slower than real the clip plays: capture rate over playback rate. Cameras miss their nominal
 * rates by a little (29.97 and 240), so a ratio within 3 % of a whole number is that number.
 */
export function slowMotionFactor(captureFps: number, playbackFps: number): number {
  const ratio = captureFps / playbackFps;
  const whole = Math.max(1, Math.round(ratio));
  return Math.abs(ratio - whole) <= 0.03 * whole ? whole : ratio;
}

const SLOW_MOTION: NoteCode = 'slow-motion';

/** Says that times are not those of playback; null where they are. */
export function slowMotionNote(
  { timeScale, captureFps, containerFps }: ClipInfo,
  source: 'as given' | 'as the camera wrote into the file',
): QualityNote | null {
  if (timeScale === 1) return null;
  const [fps, played] = [Math.round(captureFps), Math.round(containerFps)];
  return note(SLOW_MOTION, { fps, source, played, factor: decimal(timeScale) });
}

/** Whether a note is the one of slowMotionNote: it has to be made again when the capture rate is corrected. */
export function isSlowMotionNote({ code }: QualityNote): boolean {
  return code === SLOW_MOTION;
}

function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(2);
}
