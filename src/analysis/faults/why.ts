import { MEASURE_CATALOGUE, shownRange, shownWithError } from '../measures/catalogue.ts';
import type { FaultFinding, FaultId, NumericMeasureId } from '../result.ts';
import { NEEDED_CONFIDENCE, type Distribution } from './probability.ts';
import { isFound, saidGrade } from './said-grade.ts';

type Lead = NonNullable<FaultFinding['lead']>;

/**
 * What a fault does to the calf, to follow "...": our words for the mechanics in Romanov's article. A late pull is seen
 * in the air, when the calf bears nothing: that it matters to the calf is his teaching.
 */
const CONSEQUENCE: Readonly<Record<FaultId, string>> = {
  'landing-ahead':
    'the foot lands too far ahead of the body, which is braked there, and the calf carries it for longer',
  'heel-held': 'the heel is held off the ground, so that the calf keeps working instead of letting go',
  'push-off': 'the foot pushes the body off, a load on the calf that running does not need',
  'slow-passage':
    'the body takes long to pass over the ball of the foot, so that, in Romanov’s account, the calf is released late',
  'stiff-ankle': 'the ankle resists while the body still comes down, so that the calf takes the landing',
  'late-pull':
    'once off the ground the foot trails behind instead of being pulled up, which Romanov asks for to spare the calf',
};

/** Where a fault shows in a measure that is not the one it is named for. */
const CONSEQUENCE_BY_MEASURE: Partial<Record<NumericMeasureId, string>> = {
  dutyFactor: 'the foot stays on the ground for long, and the calf carries the body for longer',
};

const SOUND: Readonly<Record<FaultId, string>> = {
  'landing-ahead': 'the foot lands about where it should at this speed',
  'heel-held': 'the heel is allowed to the ground',
  'push-off': 'no active push-off shows',
  'slow-passage': 'the body passes over the ball of the foot in good time',
  'stiff-ankle': 'the ankle gives way as the body comes down',
  'late-pull': 'the foot is pulled up in good time',
};

function measuredText({ measure, value, sd, expected }: Lead): string {
  const usual = expected === null ? '' : `, usual ${shownRange(measure, expected.low, expected.high)}`;
  return `${MEASURE_CATALOGUE[measure].label} ${shownWithError(measure, value, sd)}${usual}`;
}

/** Without a standing frame the flat position of the foot is an assumption, and the verdict says so. */
function isAssumed(id: FaultId, standing: boolean): boolean {
  return id === 'heel-held' && !standing;
}

/** What a sound foot does, when that is the grade more likely than all others; else null. */
function soundText(graded: FaultFinding, standing: boolean): string | null {
  if (saidGrade(graded).grade !== 'none') return null;
  const leaning = graded.probability < NEEDED_CONFIDENCE ? 'more likely than not, ' : '';
  const caution = isAssumed(graded.id, standing) ? 'as far as can be seen without a standing picture, ' : '';
  return leaning + caution + SOUND[graded.id];
}

function faultText(graded: FaultFinding, lead: Lead, standing: boolean): string {
  const consequence = CONSEQUENCE_BY_MEASURE[lead.measure] ?? CONSEQUENCE[graded.id];
  if (!isFound(graded)) return `slightly, if at all: ${consequence}`;
  const degree = graded.grade === 'mild' ? 'slightly: ' : '';
  return `${degree}${isAssumed(graded.id, standing) ? 'possibly ' : ''}${consequence}`;
}

/** The sentence for the runner: the number, what is usual, and what it means for the calf. */
export function whyGraded(graded: FaultFinding, lead: Lead, standing: boolean): string {
  return `${measuredText(lead)}: ${soundText(graded, standing) ?? faultText(graded, lead, standing)}.`;
}

/** Why a fault could be measured but not graded. */
export function whyUndecided(lead: Lead, distribution: Distribution): string {
  const worse = Math.round(100 * (distribution.moderate + distribution.severe));
  return `${measuredText(lead)}: with the error of this clip it cannot be told whether this is a fault (${worse} % for moderate or severe).`;
}

/** Why a fault could not be measured. */
export function whyMissing(reason: string): string {
  return `This cannot be told from this clip. ${reason}`;
}
