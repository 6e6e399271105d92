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

const SLOW_MOTION_CODE = 'slow-motion';

/** Says that times are not those of playback; null where they are. */
export function slowMotionNote(
  { timeScale, captureFps, containerFps }: ClipInfo,
  source: 'as given' | 'as the camera wrote into the file',
): QualityNote | null {
  if (timeScale === 1) return null;
  const rates = `${Math.round(captureFps)} pictures a second, ${source}, played at ${Math.round(containerFps)}`;
  return {
    code: SLOW_MOTION_CODE,
    severity: 'info',
    message: `Filmed at ${rates}: all times are real times, ${decimal(timeScale)} times shorter than in the clip.`,
    affects: [],
  };
}

export function isSlowMotionNote(note: QualityNote): boolean {
  return note.code === SLOW_MOTION_CODE;
}

function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(2);
}
