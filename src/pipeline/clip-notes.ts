import type { ClipInfo, QualityNote } from '../analysis/result.ts';
import { slowMotionNote } from '../analysis/slow-motion.ts';
import type { ClipDamage } from '../video/frames.ts';
import type { ClipProbe } from '../video/clip-probe.ts';

/** What the runner should know about the recording itself, before anything about the running. */
export function clipNotes(
  clip: ClipInfo,
  source: { probe: ClipProbe | null; damage: ClipDamage | null; givenCaptureFps: number | null },
): QualityNote[] {
  return [damageNote(source.damage), unevenFramesNote(clip), slowMotion(clip, source)].filter(
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

function slowMotion(
  clip: ClipInfo,
  { probe, givenCaptureFps }: { probe: ClipProbe | null; givenCaptureFps: number | null },
): QualityNote | null {
  if (givenCaptureFps !== null) return slowMotionNote(clip, 'as given');
  return probe?.captureFps == null ? null : slowMotionNote(clip, 'as the camera wrote into the file');
}
