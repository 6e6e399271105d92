import { EXPECTED_SPEEDS_MPS } from '../measures/expected.ts';
import type { Side } from '../pose-track.ts';
import { FAULT_IDS, type FaultId } from '../result.ts';
import { USED_FROM_FPS } from './rules.ts';

/** What is known of the clip beside the measures. */
export interface ClipConditions {
  readonly captureFps: number;
  readonly inclinePct: number;
  readonly speedMps: number | null;
  readonly standing: boolean;
  readonly nearSide: Side;
  /** The name of a pose model that places feet too roughly for a verdict; null for one that does not. */
  readonly roughModel: string | null;
}

interface Confounder {
  readonly applies: (clip: ClipConditions, foot: Side, supports: number) => boolean;
  readonly affects: readonly FaultId[];
  readonly text: string;
}

/** Biomechanics brief, section 4, "Uncertainty": warn with fewer of a foot. */
const FEW_SUPPORTS = 6;

/** A name of its own, since where it is shown, how to give the speed is said as well. */
export const SPEED_UNKNOWN =
  'The running speed is unknown, so that only signs that do not depend on it are used. Give the speed.';

/** What can mislead a finding, and when. Source: biomechanics brief, section 4, the confounders of each fault. */
const CONFOUNDERS: readonly Confounder[] = [
  {
    applies: (clip) => clip.captureFps < USED_FROM_FPS.ranges,
    affects: FAULT_IDS,
    text: 'At this frame rate contact and toe-off are known to about 10 ms only; film at 60 frames per second or more.',
  },
  {
    applies: ({ captureFps }) =>
      captureFps >= USED_FROM_FPS.ranges && captureFps < USED_FROM_FPS.fullVelocities,
    affects: ['push-off'],
    text: 'Below 120 frames per second the speed of the ankle is smoothed; it counts half.',
  },
  {
    applies: (clip) => !clip.standing,
    affects: ['heel-held', 'stiff-ankle'],
    text: 'Without a picture of you standing in the same shoes, the flat position of the foot is assumed from a typical shoe.',
  },
  {
    applies: (clip, foot) => clip.nearSide !== foot,
    affects: FAULT_IDS,
    text: 'This is the leg away from the camera: the near leg hides parts of it.',
  },
  {
    applies: (clip) => clip.inclinePct > 0,
    affects: ['landing-ahead', 'heel-held', 'push-off', 'stiff-ankle'],
    text: 'Running uphill shortens the landing, bends the ankle and asks for more push.',
  },
  {
    applies: (clip) => clip.inclinePct < 0,
    affects: ['landing-ahead', 'heel-held', 'push-off', 'stiff-ankle'],
    text: 'Running downhill lengthens the landing and straightens the ankle.',
  },
  {
    applies: (clip) => clip.speedMps === null,
    affects: ['landing-ahead', 'push-off', 'slow-passage', 'late-pull'],
    text: SPEED_UNKNOWN,
  },
  {
    applies: ({ speedMps }) =>
      speedMps !== null && (speedMps < EXPECTED_SPEEDS_MPS.from || speedMps > EXPECTED_SPEEDS_MPS.to),
    affects: ['landing-ahead', 'push-off', 'slow-passage', 'late-pull'],
    text: `The speed lies outside ${EXPECTED_SPEEDS_MPS.from} to ${EXPECTED_SPEEDS_MPS.to} m/s: beyond, what is expected at the nearer end is used, which may not hold.`,
  },
  {
    applies: (_clip, _foot, supports) => supports < FEW_SUPPORTS,
    affects: FAULT_IDS,
    text: 'Fewer than six supports of this foot were measured; a longer clip makes the finding surer.',
  },
];

/** @param supports how many of this foot are counted */
export function confoundersOf(id: FaultId, foot: Side, clip: ClipConditions, supports: number): string[] {
  return CONFOUNDERS.filter((c) => c.affects.includes(id) && c.applies(clip, foot, supports)).map(
    ({ text }) => text,
  );
}
