import { faultProbability, saidGrade } from '../analysis/faults/said-grade.ts';
import { SIDES } from '../analysis/pose-track.ts';
import { FAULT_IDS, type Analysis, type FaultFinding, type FaultId } from '../analysis/result.ts';
import { byHandOf } from './hand-grades.ts';
import { probabilityPercentText } from './number-text.ts';
import {
  FAULT_WORDS,
  faultSaid,
  GRADE_RANK,
  GRADE_WORD,
  isFault,
  LIKELY,
  likelihoodWord,
  listText,
  SET_BY_HAND,
  shownGrade,
} from './words.ts';

export interface Headline {
  kind: 'refused' | 'cannot-tell' | 'nothing' | 'found';
  sentence: string;
  /** A second sentence; null when the first says it all. */
  detail: string | null;
}

/** The findings of one fault that are faults, the worse foot first. */
interface FoundFault {
  id: FaultId;
  findings: FaultFinding[];
}

function weight(finding: FaultFinding): number {
  return GRADE_RANK[finding.grade] + (byHandOf(finding) === null ? finding.probability : 1);
}

/** Faults found on either foot, the gravest and surest first. */
export function foundFaults(analysis: Analysis): FoundFault[] {
  return FAULT_IDS.map((id) => ({
    id,
    findings: analysis.faults
      .filter((one) => one.id === id && isFault(one))
      .sort((a, b) => weight(b) - weight(a)),
  }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => weight(b.findings[0]) - weight(a.findings[0]));
}

function feetText({ findings }: FoundFault): string {
  return findings.length === SIDES.length ? 'both feet' : `${findings[0].foot} foot`;
}

function surenessOf(finding: FaultFinding): string {
  if (byHandOf(finding) !== null) return SET_BY_HAND;
  const { grade, probability } = saidGrade(finding);
  const sure = `${likelihoodWord(probability)} at ${probabilityPercentText(probability)}`;
  const atLeastMild = faultProbability(finding);
  // The sentence claims the fault, which can be sure where its grade is not.
  return grade === 'mild-or-worse' || atLeastMild === null || probability >= LIKELY
    ? sure
    : `${sure}, but at least mild at ${probabilityPercentText(atLeastMild)}`;
}

/** "severe, very likely at 81 %", per foot when both are named. */
function sureness(findings: readonly FaultFinding[]): string {
  const texts = findings.map((one) => {
    const words = `${GRADE_WORD[shownGrade(one)]}, ${surenessOf(one)}`;
    return findings.length > 1 ? `${one.foot}: ${words}` : words;
  });
  return texts.join('; ');
}

function statement({ findings }: FoundFault): string {
  const words = faultSaid(findings);
  const subject =
    findings.length > 1 ? `both feet ${words.bothFeet}` : `the ${findings[0].foot} foot ${words.oneFoot}`;
  return `${subject} (${sureness(findings)}).`;
}

function found(faults: readonly FoundFault[]): Headline {
  const [first, ...others] = faults;
  const rest = others.map((other) => `${FAULT_WORDS[other.id].name.toLowerCase()} (${feetText(other)})`);
  const opening =
    GRADE_RANK[first.findings[0].grade] > GRADE_RANK.mild
      ? 'What loads the calves most in this clip:'
      : 'Only mild signs, and the clearest is that';
  return {
    kind: 'found',
    sentence: `${opening} ${statement(first)}`,
    detail: rest.length === 0 ? null : `Also seen: ${listText(rest)}.`,
  };
}

/** The answer of the report in a few plain sentences; what is not the machine's answer is said to be so. */
export function headline(analysis: Analysis): Headline {
  const answer = answerOf(analysis);
  const byHand = analysis.faults.filter((one) => byHandOf(one) !== null).length;
  if (byHand === 0) return answer;
  const words = byHand === 1 ? 'One grade was set by hand.' : `${byHand} grades were set by hand.`;
  return { ...answer, detail: answer.detail === null ? words : `${answer.detail} ${words}` };
}

function answerOf(analysis: Analysis): Headline {
  const refusals = analysis.quality.filter((note) => note.severity === 'refused');
  const faults = foundFaults(analysis);
  if (faults.length > 0) return found(faults);
  if (refusals.length > 0) {
    return {
      kind: 'refused',
      sentence: 'This clip cannot be judged.',
      detail: refusals.map((note) => note.message).join(' '),
    };
  }
  const judged = analysis.faults.filter((one) => one.grade !== 'not-resolvable').length;
  if (judged === 0) {
    return {
      kind: 'cannot-tell',
      sentence: 'This video cannot tell what loads the calves.',
      detail: 'Its errors are wider than the differences that matter; the notes below say what would help.',
    };
  }
  const open = analysis.faults.length - judged;
  return {
    kind: 'nothing',
    sentence: 'Nothing in this clip stands out as loading the calves more than running at this speed does.',
    detail:
      open === 0 ? null : `${open} of ${analysis.faults.length} findings cannot be told from this video.`,
  };
}
