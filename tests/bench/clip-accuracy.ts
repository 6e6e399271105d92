import type { Truth, SupportTruth } from '../../samples/truth.ts';
import { FAULT_RULES } from '../../src/analysis/faults/rules.ts';
import { faultSeverity } from '../../src/analysis/faults/score.ts';
import type {
  Analysis,
  FaultFinding,
  FaultId,
  Grade,
  NumericMeasureId,
  SupportResult,
} from '../../src/analysis/result.ts';
import type { Side } from '../../src/analysis/pose-track.ts';
import type { Deviation } from './deviation.ts';

/** Measures compared with the truth, and the factor from their unit to that of the table. */
const COMPARED = {
  landingCm: { id: 'landingDistanceBallM', factor: 100 },
  excursionDeg: { id: 'plantarflexionExcursionDeg', factor: 1 },
  dorsiflexionDeg: { id: 'ankleMaxDorsiflexionDeg', factor: 1 },
  contactMs: { id: 'contactTimeMs', factor: 1 },
  passageMs: { id: 'passageMs', factor: 1 },
} as const satisfies Record<string, { id: NumericMeasureId; factor: number }>;
type ComparedId = keyof typeof COMPARED;
export const ERROR_IDS = [
  'initialContactMs',
  'toeOffMs',
  ...(Object.keys(COMPARED) as ComparedId[]),
] as const;
export type ErrorId = (typeof ERROR_IDS)[number];
export type ClipErrors = Readonly<Record<ErrorId, readonly Deviation[]>>;

export interface GradedFault {
  readonly id: FaultId;
  readonly foot: Side;
  readonly grade: Grade;
  readonly planted: boolean;
  /** By the rules on the exact numbers: 1 mild, 2 moderate, 3 severe begin. */
  readonly trueSeverity: number;
}

export interface ClipAccuracy {
  /** Supports of the truth that lie in the clip with both ends. */
  readonly complete: number;
  readonly found: number;
  readonly invented: number;
  readonly errors: ClipErrors;
  readonly grades: readonly GradedFault[];
}

/** Contacts of one foot are more than half a second apart. */
const SAME_CONTACT_MS = 150;
/** Exact numbers may fall short of a class by this much (tests/samples holds the recipes to it). */
const SEVERITY_TOLERANCE = 0.05;

/** Compares an analysis with what its synthetic clip shows. */
export function compareWithTruth(analysis: Analysis, truth: Truth): ClipAccuracy {
  const counted = analysis.supports.filter((support) => support.excluded === null);
  const pairs = counted.flatMap((support) => {
    const real = truth.supports.find((candidate) => isSame(support, candidate));
    return real === undefined ? [] : [{ support, real }];
  });
  return {
    complete: truth.supports.filter(({ complete }) => complete).length,
    found: pairs.filter(({ real }) => real.complete).length,
    invented: counted.length - pairs.length,
    errors: Object.fromEntries(
      ERROR_IDS.map((id) => [id, pairs.flatMap(({ support, real }) => deviation(id, support, real))]),
    ) as Record<ErrorId, Deviation[]>,
    grades: analysis.faults.map((finding) => gradedFault(finding, truth)),
  };
}

function isSame(support: SupportResult, real: SupportTruth): boolean {
  const contactMs = support.initialContact?.timeMs ?? Number.NaN;
  return support.foot === real.foot && Math.abs(contactMs - real.initialContactMs) < SAME_CONTACT_MS;
}

function deviation(id: ErrorId, support: SupportResult, real: SupportTruth): Deviation[] {
  if (id === 'initialContactMs' || id === 'toeOffMs') {
    const event = id === 'initialContactMs' ? support.initialContact : support.toeOff;
    return event === null ? [] : [{ error: event.timeMs - real[id], sd: event.sdMs }];
  }
  const { id: measure, factor } = COMPARED[id];
  const measured = support.measures[measure];
  if (measured.value === null) return [];
  return [{ error: factor * (measured.value - real.measures[measure]), sd: factor * measured.sd }];
}

function gradedFault({ id, foot, grade }: FaultFinding, truth: Truth): GradedFault {
  const { fault, captureFps } = truth.recipe;
  const real = truth.supports.find((support) => support.foot === foot);
  const severity = faultSeverity(
    FAULT_RULES[id],
    { valueOf: (reading) => real?.measures[reading] ?? Number.NaN, speedMps: truth.speedMps },
    { captureFps, standing: true },
  );
  const planted = fault?.id === id && (fault.foot === undefined || fault.foot === foot);
  return { id, foot, grade, planted, trueSeverity: severity ?? Number.NaN };
}

export function isAlarm({ grade }: GradedFault): boolean {
  return grade === 'moderate' || grade === 'severe';
}

/** A planted fault is to be moderate or severe, everything else in a clean runner none or mild. */
export function isRight(graded: GradedFault): boolean {
  return graded.planted ? isAlarm(graded) : graded.grade === 'none' || graded.grade === 'mild';
}

/** Moderate or severe where the exact numbers are not. */
export function isFalseAlarm(graded: GradedFault): boolean {
  return isAlarm(graded) && !(graded.trueSeverity >= 2 - SEVERITY_TOLERANCE);
}
