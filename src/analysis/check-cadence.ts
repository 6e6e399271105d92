import type { Gait } from './gait/find-supports.ts';
import { note } from './quality-notes.ts';
import type { ClipInfo, QualityNote } from './result.ts';

type Rates = Pick<ClipInfo, 'captureFps' | 'timeScale'>;

/** Steps per minute that are believed. */
const LIMITS = { slowest: 120, fastest: 240 } as const;

/** Cadence runners are found at, and the factors by which phones slow down. */
const TYPICAL_CADENCE = { from: 140, to: 200 } as const;
const SLOW_MOTION_FACTORS = [2, 4, 8, 16, 32] as const;

/** Whether anybody runs at the cadence that the strides give. */
export function cadenceIsPossible(gait: Gait): boolean {
  return isPossible(cadenceOf(gait));
}

/**
 * Whether the rate of the pictures is to be put right before anything else is said. It is taken for wrong where the clip,
 * as it plays, shows a possible cadence, and where what is too fast for anybody does not look like running, either.
 */
export function checkCaptureRate(
  gait: Gait,
  { captureFps, timeScale }: Rates,
  looksLikeRunning: boolean,
): QualityNote | null {
  const cadence = cadenceOf(gait);
  const wrong = isPossible(cadence / timeScale) || (cadence > LIMITS.fastest && !looksLikeRunning);
  if (isPossible(cadence) || !wrong) return null;
  return note('wrong-capture-rate', { fps: Math.round(captureFps), cadence: Math.round(cadence) });
}

/** What is to be said of an impossible cadence where the clip is measured all the same. */
export function checkCadence(gait: Gait, { captureFps }: Rates): QualityNote[] {
  const cadence = cadenceOf(gait);
  if (isPossible(cadence)) return [];
  const factor = SLOW_MOTION_FACTORS.find(
    (f) => cadence * f >= TYPICAL_CADENCE.from && cadence * f <= TYPICAL_CADENCE.to,
  );
  const rounded = Math.round(cadence);
  if (factor === undefined) return [note('impossible-cadence', { cadence: rounded })];
  return [note('slow-motion-suspected', { cadence: rounded, fps: Math.round(captureFps * factor), factor })];
}

function cadenceOf({ strideMs }: Gait): number {
  return 120_000 / strideMs;
}

function isPossible(cadence: number): boolean {
  return cadence >= LIMITS.slowest && cadence <= LIMITS.fastest;
}
