import { MEASURE_CATALOGUE, shownRange, shownWithError } from '../measures/catalogue.ts';
import type { FaultFinding, FaultId, Grade, NumericMeasureId } from '../result.ts';
import type { Distribution } from './probability.ts';

type Lead = NonNullable<FaultFinding['lead']>;

/** What a fault does to the calf, to follow "...": our words for the mechanics in Romanov's article. */
const CONSEQUENCE: Readonly<Record<FaultId, string>> = {
  'landing-ahead':
    'the foot lands too far ahead of the body, which is braked there, and the calf carries it for longer',
  'heel-held': 'the heel is held off the ground, so that the calf keeps working instead of letting go',
  'push-off': 'the foot pushes the body off, a load on the calf that running does not need',
  'slow-passage': 'the body takes long to pass over the ball of the foot, and the calf is released late',
  'stiff-ankle': 'the ankle resists while the body still comes down, so that the calf takes the landing',
  'late-pull': 'the foot is left behind instead of being pulled up, and the calf stays loaded to the end',
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
function caution(id: FaultId, grade: Grade, standing: boolean): string {
  if (id !== 'heel-held' || standing) return '';
  return grade === 'none' ? 'as far as can be seen without a standing picture, ' : 'possibly ';
}

/** The sentence for the runner: the number, what is usual, and what it means for the calf. */
export function whyGraded(
  id: FaultId,
  grade: Exclude<Grade, 'not-resolvable'>,
  lead: Lead,
  standing: boolean,
): string {
  const consequence = CONSEQUENCE_BY_MEASURE[lead.measure] ?? CONSEQUENCE[id];
  const meaning = grade === 'none' ? SOUND[id] : consequence;
  const degree = grade === 'mild' ? 'slightly: ' : '';
  return `${measuredText(lead)}: ${degree}${caution(id, grade, standing)}${meaning}.`;
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
