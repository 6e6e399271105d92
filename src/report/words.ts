import type { Side } from '../analysis/pose-track.ts';
import { isFound, saidGrade, type SaidGrade } from '../analysis/faults/said-grade.ts';
import type { Analysis, FaultFinding, FaultId, Grade, NumericMeasureId } from '../analysis/result.ts';
import { byHandOf } from './hand-grades.ts';
import { probabilityPercentText } from './number-text.ts';

interface FaultWords {
  name: string;
  /** The fault in a sentence that begins with one foot, or with both feet. */
  oneFoot: string;
  bothFeet: string;
  /** What is looked at, for the runner. */
  looksAt: string;
}

export const FAULT_WORDS: Readonly<Record<FaultId, FaultWords>> = {
  'landing-ahead': {
    name: 'Landing ahead of the body',
    oneFoot: 'lands too far ahead of the body',
    bothFeet: 'land too far ahead of the body',
    looksAt: 'How far in front of the centre of mass the foot comes down.',
  },
  'heel-held': {
    name: 'Heel held off the ground',
    oneFoot: 'keeps its heel off the ground',
    bothFeet: 'keep their heels off the ground',
    looksAt: 'Whether the heel is let down in the middle of the support.',
  },
  'push-off': {
    name: 'Active push-off',
    oneFoot: 'pushes off the ground',
    bothFeet: 'push off the ground',
    looksAt: 'Whether the foot is driven into the ground at the end of the support.',
  },
  'slow-passage': {
    name: 'Slow passage over the foot',
    oneFoot: 'carries the body for long before it has passed over',
    bothFeet: 'carry the body for long before it has passed over',
    looksAt: 'How soon the centre of mass passes over the ball of the foot.',
  },
  'stiff-ankle': {
    name: 'Ankle held stiff',
    oneFoot: 'holds its ankle stiff while the body sinks',
    bothFeet: 'hold their ankles stiff while the body sinks',
    looksAt: 'Whether the ankle gives while the body still moves down.',
  },
  'late-pull': {
    name: 'Late pull of the foot',
    oneFoot: 'is pulled from the ground late',
    bothFeet: 'are pulled from the ground late',
    looksAt: 'How promptly the foot is pulled up once it has left the ground.',
  },
};

type FaultSaid = Pick<FaultWords, 'oneFoot' | 'bothFeet'>;

/** Where a fault shows in a measure that is not the one it is named for. */
const SAID_BY_MEASURE: Readonly<Partial<Record<NumericMeasureId, FaultSaid>>> = {
  dutyFactor: { oneFoot: 'stays on the ground for long', bothFeet: 'stay on the ground for long' },
};

/** The fault in a sentence, by what its grade rests on; of two feet that differ in that, by its name. */
export function faultSaid(findings: readonly FaultFinding[]): FaultSaid {
  const measures = new Set(findings.map(({ lead }) => lead?.measure ?? null));
  const [measure] = measures;
  const byMeasure = measures.size > 1 || measure === null ? undefined : SAID_BY_MEASURE[measure];
  return byMeasure ?? FAULT_WORDS[findings[0].id];
}

export const GRADE_WORD: Readonly<Record<SaidGrade, string>> = {
  none: 'none',
  mild: 'mild',
  moderate: 'moderate',
  severe: 'severe',
  'none-or-mild': 'none or mild',
  'mild-or-worse': 'mild or worse',
  'moderate-or-severe': 'moderate or severe',
  'not-resolvable': 'cannot be told',
};

/** From not a fault to severe; what cannot be told ranks below all. */
export const GRADE_RANK: Readonly<Record<Grade, number>> = {
  'not-resolvable': 0,
  none: 1,
  mild: 2,
  moderate: 3,
  severe: 4,
};

/** Whether the finding is listed as a fault: what a coach says counts, else what is sure enough. */
export function isFault(finding: FaultFinding): boolean {
  return byHandOf(finding) === null ? isFound(finding) : GRADE_RANK[finding.grade] >= GRADE_RANK.mild;
}

/** The grade that is shown: a coach's as it is, the machine's as precisely as it is known. */
export function shownGrade(finding: FaultFinding): SaidGrade {
  return byHandOf(finding) === null ? saidGrade(finding).grade : finding.grade;
}

/** From here on a probability is called likely. */
export const LIKELY = 0.6;

/** Calibrated words for a probability, always shown together with the number. */
export function likelihoodWord(probability: number): string {
  if (probability >= 0.95) return 'almost certain';
  if (probability >= 0.8) return 'very likely';
  if (probability >= LIKELY) return 'likely';
  if (probability >= 0.4) return 'about even';
  return 'uncertain';
}

export const SET_BY_HAND = 'set by hand';

/** How sure the grade is; of a grade by hand, that it is one. */
export function probabilityText(finding: FaultFinding): string {
  if (byHandOf(finding) !== null) return SET_BY_HAND;
  const { probability } = saidGrade(finding);
  const share = probabilityPercentText(probability);
  if (finding.grade !== 'not-resolvable') return `${likelihoodWord(probability)} (${share})`;
  if (finding.distribution === null) return 'no grade can be given';
  const entries = Object.entries(finding.distribution);
  const [grade] = entries.reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return `most likely ${grade}, but only ${share}`;
}

/** "mild, likely (72 %)". */
export function machineGradeText(finding: FaultFinding): string {
  return `${GRADE_WORD[shownGrade(finding)]}, ${probabilityText(finding)}`;
}

export function footWord(foot: Side): string {
  return foot === 'left' ? 'Left' : 'Right';
}

/** "near" or "far" to the camera; null when the view does not tell. */
export function legOf(analysis: Analysis, foot: Side): 'near' | 'far' | null {
  const { nearSide } = analysis.runner;
  if (nearSide === null) return null;
  return foot === nearSide ? 'near' : 'far';
}

/** "Left (near leg)"; the foot alone when the view does not tell. */
export function sideHeading(analysis: Analysis, foot: Side): string {
  const leg = legOf(analysis, foot);
  return leg === null ? footWord(foot) : `${footWord(foot)} (${leg} leg)`;
}

export function listText(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** For a foot of which no support was counted: what the reader should know instead of pictures and numbers. */
export function missingFootText(foot: Side): string {
  return `No complete support of the ${foot} foot could be measured in this clip.`;
}
