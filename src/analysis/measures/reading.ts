import { NUMERIC_MEASURE_IDS, type NumericMeasureId } from '../result.ts';

/** Why a measure has no value, as sentences for the report. */
export const MISSING_REASONS = {
  excluded: 'This support is not measured.',
  'points-missing': 'The points needed were not seen in this part of the clip.',
  'no-scale': 'There is no scale: neither speed, height nor body segments gave pixels per metre.',
  'no-next-contact': "The other foot's next contact is not in the clip.",
  'no-next-stride': "This foot's next contact is not in the clip.",
  'no-lowest-point': 'The centre of mass has no lowest point within this support.',
  'never-over-ball': 'The centre of mass does not pass over the ball of the foot within this support.',
  'no-flat-foot': 'It is not known where the heel lies with the shoe flat on the ground.',
  'heel-never-down': 'The heel does not come down in this support.',
  'heel-never-off': 'The heel does not rise before toe-off.',
  'no-swing-turn': 'The clip ends before the foot starts to come forward again.',
  unstable: 'Small errors of the points make this value come and go.',
} as const;
export type MissingReason = keyof typeof MISSING_REASONS;

/** A number, or the reason why there is none. */
export type Reading = number | MissingReason;

/** What the fault rules use beside the published measures. */
const RULE_READING_IDS = [
  'contactShareOfReach',
  'toeOffDistanceBallPctLeg',
  'flightHeightM',
  'kneeExtensionDeg',
  'dorsiflexionYieldRatio',
  'stiffDescentShare',
  'lowestToPassageMs',
  'pullDelayRatio',
  'kneeGainAfterToeOffDeg',
] as const;
type RuleReadingId = (typeof RULE_READING_IDS)[number];
export type ReadingId = NumericMeasureId | RuleReadingId;
export const READING_IDS: readonly ReadingId[] = [...NUMERIC_MEASURE_IDS, ...RULE_READING_IDS];
export type Readings = Record<ReadingId, Reading>;

/** False for a reading that is a reason. */
export function isNumber(reading: Reading): reading is number {
  return typeof reading === 'number';
}

/** Applies `combine` to two readings; the first missing one carries its reason on. */
export function combined(a: Reading, b: Reading, combine: (a: number, b: number) => number): Reading {
  if (!isNumber(a)) return a;
  return isNumber(b) ? combine(a, b) : b;
}

/** NaN, the mark of a gap in the columns, becomes a stated reason. */
export function reading(value: number): Reading {
  return Number.isFinite(value) ? value : 'points-missing';
}
