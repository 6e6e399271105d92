import type { Measurement, SupportMeasurement } from '../measures/measure-supports.ts';
import { SIDES, type Side } from '../pose-track.ts';
import { expectedYieldRangeDeg } from '../measures/expected.ts';
import {
  FAULT_IDS,
  type ExpectedRange,
  type FaultFinding,
  type FaultId,
  type Grade,
  type NumericMeasureId,
  type Summary,
} from '../result.ts';
import { adviceFor } from './advice.ts';
import { confoundersOf, type ClipConditions } from './confounders.ts';
import { evidenceTimeMs } from './evidence.ts';
import { reasonMissing } from './missing.ts';
import { decidedGrade, footSamples, gradeDistribution, mostLikely, type FootSamples } from './probability.ts';
import { FAULT_RULES, type FaultRule } from './rules.ts';
import { leadingSign } from './score.ts';
import { whyGraded, whyMissing, whyUndecided } from './why.ts';

/** What grading needs beside the measures. */
export interface GradingOptions {
  readonly clip: ClipConditions;
  /** Fractional frame index in the source file of a real time. */
  readonly frameAt: (timeMs: number) => number;
}

/** With fewer supports of a foot than this its scatter from step to step is unknown. */
export const FEWEST_SUPPORTS = 3;

interface Foot {
  readonly side: Side;
  readonly supports: readonly SupportMeasurement[];
  readonly typical: SupportMeasurement | null;
  readonly samples: FootSamples;
  readonly summary: Summary;
}

/** What is usual of the measure shown; of the yield, for a foot that lands as this one does. */
function expectedOf(measure: NumericMeasureId, foot: Foot): ExpectedRange | null {
  const range = foot.summary.measures[measure].expected;
  const atContact = foot.samples.nominal.valueOf('ankleAtContactDeg');
  if (measure !== 'dorsiflexionYieldDeg' || range === null || Number.isNaN(atContact)) return range;
  return { ...expectedYieldRangeDeg(atContact), source: range.source };
}

function leadOf(rule: FaultRule, foot: Foot, clip: ClipConditions): FaultFinding['lead'] {
  const sign = leadingSign(rule, foot.samples.nominal, clip) ?? rule.signs[0];
  for (const measure of sign.shownBy) {
    const own = foot.summary.measures[measure][foot.side];
    if (own.median !== null) {
      return { measure, value: own.median, sd: own.sd, expected: expectedOf(measure, foot) };
    }
  }
  return null;
}

function evidenceOf(rule: FaultRule, foot: Foot, options: GradingOptions): FaultFinding['evidence'] {
  if (foot.typical === null) return null;
  const timeMs = evidenceTimeMs(rule.evidence, foot.typical);
  if (timeMs === null) return null;
  return { support: foot.typical.index, frame: options.frameAt(timeMs), image: null };
}

function unresolved(base: FaultFinding, reason: string): FaultFinding {
  return { ...base, grade: 'not-resolvable', probability: 0, distribution: null, why: whyMissing(reason) };
}

function isContradicted(
  rule: FaultRule,
  grade: Grade,
  { samples }: Foot,
  { standing }: ClipConditions,
): rule is FaultRule & Required<Pick<FaultRule, 'contradiction'>> {
  if (rule.contradiction === undefined || standing) return false;
  const { reading, above } = rule.contradiction;
  return (grade === 'moderate' || grade === 'severe') && samples.nominal.valueOf(reading) > above;
}

function finding(id: FaultId, foot: Foot, options: GradingOptions): FaultFinding {
  const rule = FAULT_RULES[id];
  const { clip } = options;
  const lead = leadOf(rule, foot, clip);
  const base: FaultFinding = {
    id,
    foot: foot.side,
    grade: 'not-resolvable',
    probability: 0,
    distribution: null,
    lead,
    measures: [...rule.measures],
    evidence: evidenceOf(rule, foot, options),
    why: '',
    confounders: confoundersOf(id, foot.side, clip, foot.supports.length),
    advice: [],
  };
  if (clip.roughModel !== null)
    return unresolved(base, `The ${clip.roughModel} model places the feet too roughly for that; take heavy.`);
  const distribution = gradeDistribution(rule, foot.samples, clip);
  const tooFew = foot.supports.length < FEWEST_SUPPORTS;
  if (lead === null || distribution === null || tooFew) {
    return unresolved(base, reasonMissing(rule, foot.supports, foot.samples.nominal, clip, tooFew));
  }
  const grade = decidedGrade(distribution);
  if (isContradicted(rule, grade, foot, clip)) return unresolved(base, rule.contradiction.why);
  const graded = { ...base, grade, distribution, probability: distribution[mostLikely(distribution)] };
  if (grade === 'not-resolvable') return { ...graded, why: whyUndecided(lead, distribution) };
  return { ...graded, why: whyGraded(graded, lead, clip.standing), advice: adviceFor(graded) };
}

/** Six findings for each foot, in the order of the catalogue. */
export function gradeFaults(
  measurement: Measurement,
  summary: Summary,
  options: GradingOptions,
): FaultFinding[] {
  const feet = SIDES.map((side): Foot => {
    const supports = measurement.supports.filter((s) => s.counted && s.support.foot === side);
    const readings = supports.map((s) => s.readings);
    const typical = summary.typicalSupport[side];
    return {
      side,
      supports,
      typical: typical === null ? null : measurement.supports[typical],
      samples: footSamples(readings, measurement.monteCarlo, side, options.clip.speedMps),
      summary,
    };
  });
  return FAULT_IDS.flatMap((id) => feet.map((foot) => finding(id, foot, options)));
}
