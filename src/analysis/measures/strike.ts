import type { StrikeType } from '../result.ts';

/** Foot strike angle (sole against the ground at contact, toe up +): Altman & Davis 2012, Gait & Posture 35:298. */
export const REARFOOT_ABOVE_DEG = 8;
const FOREFOOT_BELOW_DEG = -1.6;

export const STRIKE_TYPES: readonly StrikeType[] = ['rearfoot', 'midfoot', 'forefoot'];

/** @param footPitchAtContactDeg sole against the ground, toe up + */
export function strikeOf(footPitchAtContactDeg: number): StrikeType {
  if (footPitchAtContactDeg > REARFOOT_ABOVE_DEG) return 'rearfoot';
  return footPitchAtContactDeg < FOREFOOT_BELOW_DEG ? 'forefoot' : 'midfoot';
}
