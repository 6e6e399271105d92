import type { ClipInfo, QualityNote } from '../analysis/result.ts';
import type { ClipDamage } from '../video/frames.ts';
import type { ClipProbe } from '../video/clip-probe.ts';

/** What the runner should know about the recording itself, before anything about the running. */
export function clipNotes(
  clip: ClipInfo,
  source: { probe: ClipProbe | null; damage: ClipDamage | null; givenCaptureFps: number | null },
): QualityNote[] {
  return [damageNote(source.damage), unevenFramesNote(clip), slowMotionNote(clip, source)].filter(
    (note) => note !== null,
  );
}

function damageNote(damage: ClipDamage | null): QualityNote | null {
  if (damage === null) return null;
  const seconds = (damage.afterMs / 1000).toFixed(1);
  return {
    code: 'clip-damaged',
    severity: 'warning',
    message: `The clip is damaged after ${seconds} s and was analysed up to there. Copy it from the camera again for the rest.`,
    affects: [],
  };
}

function unevenFramesNote(clip: ClipInfo): QualityNote | null {
  if (!clip.variableFrameRate) return null;
  return {
    code: 'variable-frame-rate',
    severity: 'info',
    message: 'The pictures are not evenly spaced in time. Each was taken with its own time.',
    affects: [],
  };
}

function slowMotionNote(
  { timeScale, captureFps, containerFps }: ClipInfo,
  { probe, givenCaptureFps }: { probe: ClipProbe | null; givenCaptureFps: number | null },
): QualityNote | null {
  if (timeScale === 1 || (givenCaptureFps === null && probe?.captureFps == null)) return null;
  const source = givenCaptureFps === null ? 'as the camera wrote into the file' : 'as given';
  const rates = `${Math.round(captureFps)} pictures a second, ${source}, played at ${Math.round(containerFps)}`;
  return {
    code: 'slow-motion',
    severity: 'info',
    message: `Filmed at ${rates}: all times are real times, ${decimal(timeScale)} times shorter than in the clip.`,
    affects: [],
  };
}

function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(2);
}
