import { expectedCentre } from '../measures/expected.ts';
import type { ReadingId } from '../measures/reading.ts';
import type { FaultRule, Modifier, Sign } from './rules.ts';
import { severityOf } from './severity.ts';

/** One set of values the rules are applied to: the medians of a foot, or one draw of them. */
export interface Sample {
  /** NaN when missing. */
  readonly valueOf: (id: ReadingId) => number;
  /** Null when unknown. */
  readonly speedMps: number | null;
}

/** What the clip allows to be used. */
export interface Conditions {
  readonly captureFps: number;
  readonly standing: boolean;
}

function weightOf(sign: Sign, conditions: Conditions): number {
  const { captureFps, standing } = conditions;
  if (captureFps < sign.usedFromFps || (sign.needsStanding === true && !standing)) return 0;
  const byRate = captureFps < sign.fullFromFps ? 0.5 : 1;
  const byZero = sign.absoluteAngle === true && !standing ? 0.5 : 1;
  return sign.weight * byRate * byZero;
}

/** Value as the rule compares it; NaN when it, or the speed it needs, is missing. */
export function compared(
  { reading, compare }: Pick<Sign | Modifier, 'reading'> & { compare: Sign['compare'] },
  sample: Sample,
): number {
  const value = sample.valueOf(reading);
  if (compare === 'value') return value;
  const centre = expectedCentre(reading, sample.speedMps);
  if (centre === null) return Number.NaN;
  return compare === 'ratio' ? value / centre : value - centre;
}

/** What a sound runner reads, in the terms of the comparison. */
function soundValue({ reading, compare }: Sign, speedMps: number | null): number {
  if (compare === 'difference') return 0;
  return compare === 'ratio' ? 1 : (expectedCentre(reading, speedMps) ?? Number.NaN);
}

/** Half-way to mild: most that a sign says without the other reading it needs. Assumed. */
const UNCONFIRMED_SEVERITY = 0.5;

function signSeverity(sign: Sign, sample: Sample): number {
  const sound = soundValue(sign, sample.speedMps);
  const severity = severityOf(compared(sign, sample), sound, sign.bands);
  if (sign.onlyWhen === undefined) return severity;
  return sample.valueOf(sign.onlyWhen.reading) < sign.onlyWhen.below
    ? severity
    : Math.min(severity, UNCONFIRMED_SEVERITY);
}

interface Weighted {
  readonly sign: Sign;
  readonly severity: number;
  readonly weight: number;
}

function combine(how: FaultRule['combine'], signs: readonly Weighted[]): number {
  const severities = signs.map(({ severity }) => severity);
  if (how === 'max') return Math.max(...severities);
  if (how === 'median') return middle(severities);
  const total = signs.reduce((sum, { weight }) => sum + weight, 0);
  return signs.reduce((sum, { severity, weight }) => sum + severity * weight, 0) / total;
}

/** Median; of two the lesser, since one sign alone does not make this fault. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

function applies(modifier: Modifier, sample: Sample, { standing }: Conditions): boolean {
  if (modifier.needsStanding === true && !standing) return false;
  const value = compared(modifier, sample);
  return value > (modifier.above ?? Infinity) || value < (modifier.below ?? -Infinity);
}

/** The signs of a rule that this clip allows and this sample has, with their weights. */
function usableSigns(rule: FaultRule, sample: Sample, conditions: Conditions): readonly Weighted[] {
  const known = sample.speedMps !== null;
  return rule.signs
    .filter((sign) => sign.insteadOfSpeed !== true || !known)
    .map((sign) => ({
      sign,
      severity: signSeverity(sign, sample),
      weight: weightOf(sign, conditions),
    }))
    .filter(({ severity, weight }) => weight > 0 && !Number.isNaN(severity));
}

/** Severity of a fault (1 mild, 2 moderate, 3 severe begin); null when too few of its signs are there. */
export function faultSeverity(rule: FaultRule, sample: Sample, conditions: Conditions): number | null {
  const signs = usableSigns(rule, sample, conditions);
  const weight = signs.reduce((sum, sign) => sum + sign.weight, 0);
  if (weight < rule.neededWeight) return null;
  const severity = combine(rule.combine, signs) / rule.spreadOfMean;
  const raised = severity >= 1 && rule.modifiers.some((modifier) => applies(modifier, sample, conditions));
  return raised ? severity + 1 : severity;
}

/** The sign a verdict rests on most: the median one, else the one that weighs in most; the first when all is sound. */
export function leadingSign(rule: FaultRule, sample: Sample, conditions: Conditions): Sign | null {
  const signs = usableSigns(rule, sample, conditions);
  const median = middle(signs.map(({ severity }) => severity));
  const push = ({ severity, weight }: Weighted): number =>
    rule.combine === 'median' ? -Math.abs(severity - median) : severity * weight;
  const most = signs.reduce<Weighted | null>(
    (best, sign) => (best === null || push(sign) > push(best) ? sign : best),
    null,
  );
  const sound = (faultSeverity(rule, sample, conditions) ?? 0) < 1;
  return (sound ? signs.at(0)?.sign : most?.sign) ?? null;
}
