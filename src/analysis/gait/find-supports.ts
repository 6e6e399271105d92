import type { RoughSizes } from '../body/scale.ts';
import { type StandingRange, standsAt } from '../body/standing-track.ts';
import type { View } from '../body/view.ts';
import { fitLine, median, usualRange } from '../maths/statistics.ts';
import { SIDES } from '../pose-track.ts';
import type { AnalysisSettings } from '../settings.ts';
import type { Trajectories } from '../trajectories/trajectories.ts';
import { type BackwardPhase, backwardPhases } from './backward-phases.ts';
import { EVENT_RULES } from './event-rules.ts';
import type { Yardstick } from './event-search.ts';
import { footMotion, type FootMotion } from './foot-motion.ts';
import { initialContactMs } from './initial-contact.ts';
import { checkSupports } from './plausible-supports.ts';
import { type GroundMotion, groundMotions, type ProvisionalSupport } from './planted-foot.ts';
import { steadyEvents } from './steady-events.ts';
import { stridePeriodMs } from './stride-period.ts';
import type { Support } from './support.ts';
import { toeOffMs } from './toe-off.ts';

/** The steps of a clip. */
export interface Gait {
  readonly strideMs: number;
  /** Speed of the runner over the ground (belt or road), pixels per millisecond, forwards +. */
  readonly runningSpeedPxPerMs: number;
  /** All supports of both feet in order of time; those that must not be measured say why. */
  readonly supports: readonly Support[];
}

/**
 * Finds the supports of both feet, apart from those in which the runner is said to stand.
 * @returns null when the legs do not move periodically.
 */
export function findSupports(
  trajectories: Trajectories,
  view: View,
  rough: RoughSizes,
  { inclinePct, standingRangeMs }: Pick<AnalysisSettings, 'inclinePct' | 'standingRangeMs'>,
): Gait | null {
  const feet = SIDES.map((side) => footMotion(trajectories, view, side));
  const strideMs = stridePeriodMs(feet);
  if (strideMs === null || feet.some((foot) => travelPx(foot) < LEAST_TRAVEL_M * rough.pxPerM)) return null;
  const provisional = feet.map((foot) =>
    backwardPhases(foot, strideMs)
      .map((phase) => coarse(phase, foot, strideMs))
      .filter((support) => !overlaps(support, standingRangeMs)),
  );
  const grounds = groundMotions(provisional);
  const groundVelocity = median(grounds.flat().map((ground) => ground.velocity));
  const runningSpeedPxPerMs = hipVelocity(trajectories, view, standingRangeMs) - groundVelocity;
  const yard: Yardstick = { ...rough, slope: inclinePct / 100, runningSpeed: runningSpeedPxPerMs };
  const supports = provisional.flatMap((ofFoot, k) => timedSupports(ofFoot, grounds[k], yard, trajectories));
  return { strideMs, runningSpeedPxPerMs, supports: checkSupports(supports, strideMs) };
}

/** Feet that move less than this against the hips do not run, whatever the rhythm of the detector's jitter. */
const LEAST_TRAVEL_M = 0.2;

function travelPx({ aheadOfHips }: FootMotion): number {
  const { low, high } = usualRange(aheadOfHips);
  return high - low;
}

/** A foot that leaves the ground of the standing, or moves within it, makes no step. */
function overlaps({ contactMs, toeOffMs }: ProvisionalSupport, standing: StandingRange): boolean {
  return standing !== null && contactMs <= standing.to && toeOffMs >= standing.from;
}

/** Share of a stride from furthest ahead to furthest behind, for phases cut off by the ends of the clip. */
const BACKWARD_SHARE = 0.55;

function coarse(phase: BackwardPhase, foot: FootMotion, strideMs: number): ProvisionalSupport {
  const cutStart = (phase.endMs ?? 0) - BACKWARD_SHARE * strideMs;
  const startMs = phase.startMs ?? cutStart;
  const endMs = phase.endMs ?? startMs + BACKWARD_SHARE * strideMs;
  return {
    foot,
    contactMs: startMs + EVENT_RULES.contactAfterFurthestAheadStrides * strideMs,
    toeOffMs: endMs - EVENT_RULES.toeOffBeforeFurthestBehindStrides * strideMs,
    startSeen: phase.startMs !== null,
    endSeen: phase.endMs !== null,
  };
}

function timedSupports(
  provisional: readonly ProvisionalSupport[],
  grounds: readonly GroundMotion[],
  yard: Yardstick,
  trajectories: Trajectories,
): Support[] {
  if (provisional.length === 0) return [];
  const { foot } = provisional[0];
  // A foot that arrives or leaves moves over the ground at about half the running speed.
  const readingSdMs = foot.toeNoisePx / (0.5 * yard.runningSpeed);
  const contacts = provisional.map((support, i) => ({
    coarseMs: support.contactMs,
    readMs: initialContactMs(support, grounds[i], yard),
  }));
  const toeOffs = provisional.map((support, i) => ({
    coarseMs: support.toeOffMs,
    readMs: toeOffMs(support, grounds[i], yard),
  }));
  const step = trajectories.frameStepMs;
  const initialContacts = steadyEvents(contacts, 'initialContact', readingSdMs, step);
  const ends = steadyEvents(toeOffs, 'toeOff', readingSdMs, step);
  return provisional.map((support, i) => ({
    foot: foot.side,
    initialContact: support.startSeen || contacts[i].readMs !== null ? initialContacts[i] : null,
    toeOff: support.endSeen || toeOffs[i].readMs !== null ? ends[i] : null,
    excluded: null,
  }));
}

/** Mean velocity of the running hips through the picture: 0 on a treadmill, the running speed past a fixed camera. */
function hipVelocity(trajectories: Trajectories, view: View, standingRangeMs: StandingRange): number {
  const { timesMs, keypoints } = trajectories.filtered;
  const hips = keypoints.left_hip.x.map((x, i) =>
    standsAt(timesMs[i], standingRangeMs)
      ? Number.NaN
      : (view.forwardSign * (x + keypoints.right_hip.x[i])) / 2,
  );
  return fitLine(timesMs, hips).slope;
}
