import { PlumblineError } from '../errors.ts';
import type { StandingSource } from './request.ts';

/** Players round the length of a clip; so does whoever reads it there. */
const ROUNDING_MS = 500;

/**
 * Refuses a stretch of standing that the clip does not hold: what is there would be taken for it.
 * @param clipMs length of the clip as it plays; null when it is not known yet
 * @throws PlumblineError option-invalid
 */
export function requireRangeWithin(standing: StandingSource | null, clipMs: number | null): void {
  if (standing?.kind !== 'range' || clipMs === null) return;
  const { startMs, endMs } = standing;
  if (startMs < clipMs && endMs <= clipMs + ROUNDING_MS) return;
  throw new PlumblineError(
    'option-invalid',
    `--standing ${startMs / 1000}-${endMs / 1000}s reaches beyond the clip, which is only ${(clipMs / 1000).toFixed(1)} s long.`,
    {
      advice:
        'Give a stretch of the clip in which the runner stands, such as --standing 0-2s, or leave it out.',
    },
  );
}
