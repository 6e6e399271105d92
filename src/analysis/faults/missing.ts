import type { SupportMeasurement } from '../measures/measure-supports.ts';
import { isNumber, MISSING_REASONS } from '../measures/reading.ts';
import type { FaultRule } from './rules.ts';
import { compared, type Conditions, type Sample } from './score.ts';

/** Why a fault has no grade, as a sentence. */
export function reasonMissing(
  rule: FaultRule,
  supports: readonly SupportMeasurement[],
  nominal: Sample,
  conditions: Conditions,
  tooFew: boolean,
): string {
  if (tooFew) return `Whole supports of this foot in the clip: ${supports.length}; three are needed.`;
  const rates = rule.signs.map(({ usedFromFps }) => usedFromFps).filter((fps) => conditions.captureFps < fps);
  if (rates.length > 0) {
    const shown = Math.round(conditions.captureFps);
    return `Its main signs need 60 frames per second or more; this clip has ${shown}.`;
  }
  const needsSpeed = rule.signs.some(
    (sign) => Number.isNaN(compared(sign, nominal)) && !Number.isNaN(nominal.valueOf(sign.reading)),
  );
  if (needsSpeed) return 'The expected values depend on the running speed, which is unknown.';
  const reasons = rule.signs.flatMap((sign) =>
    supports.flatMap(({ readings }) => {
      const value = readings[sign.reading];
      return isNumber(value) ? [] : [MISSING_REASONS[value]];
    }),
  );
  return reasons.at(0) ?? MISSING_REASONS.unstable;
}
