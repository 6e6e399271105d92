import { median } from '../maths/statistics.ts';
import { EVENT_RULES } from './event-rules.ts';
import { footAngle, type FootMotion } from './foot-motion.ts';
import { type GroundMotion, type ProvisionalSupport, timesWithin } from './planted-foot.ts';

const STEP_MS = 1;
/** How far around the provisional events the search goes, in ms. */
const SEARCH_MS = 150;

/** What turns metres and milliseconds of the rules into pixels of this clip. */
export interface Yardstick {
  /** From body segments; good to a few percent, which is all the rules need. */
  readonly pxPerM: number;
  /** Speed of the runner over the ground, pixels per millisecond. */
  readonly runningSpeed: number;
}

type Lead = (timeMs: number) => number;

/** How far a point is ahead of its place on the ground, given that it stands there at `times`. */
function leadOver(position: (timeMs: number) => number, ground: GroundMotion, times: number[]): Lead {
  const onGround = (time: number): number => position(time) - ground.velocity * time;
  const place = median(times.map(onGround));
  return (time) => onGround(time) - place;
}

/** Heel of the sole: the heel point lies above it and swings forward when the foot is pitched. */
function soleHeel(foot: FootMotion, flatAngle: number, heightPx: number): (timeMs: number) => number {
  return (time) => foot.heelForward.at(time) + heightPx * Math.sin(footAngle(foot, time) - flatAngle);
}

/**
 * Initial contact in ms: the weighted mean of the arrival of the heel of the sole at its place and of the moment the whole
 * foot has taken on the speed of the ground. Null where the foot cannot be followed.
 */
export function initialContactMs(
  support: ProvisionalSupport,
  ground: GroundMotion,
  yard: Yardstick,
): number | null {
  const byPlace = contactByPlaceMs(support, ground, yard);
  const bySpeed = contactBySpeedMs(support, ground, yard);
  if (byPlace === null || bySpeed === null) return byPlace ?? bySpeed;
  const weight = EVENT_RULES.placeWeightAtContact;
  return weight * byPlace + (1 - weight) * bySpeed;
}

function contactByPlaceMs(support: ProvisionalSupport, ground: GroundMotion, yard: Yardstick): number | null {
  const times = timesWithin(support, EVENT_RULES.heelAfterContact);
  const flatAngle = median(times.map((time) => footAngle(support.foot, time)));
  const heightPx = EVENT_RULES.heelAboveSoleM * yard.pxPerM;
  const lead = leadOver(soleHeel(support.foot, flatAngle, heightPx), ground, times);
  const away = -EVENT_RULES.surelyAwayM * yard.pxPerM;
  const arrived = -EVENT_RULES.arrivedWithinM * yard.pxPerM;
  const latest = times[0];
  const lastAway = searchBack(latest, support.contactMs - SEARCH_MS, (time) => lead(time) < away);
  return lastAway === null ? null : search(lastAway, latest, (time) => lead(time) >= arrived);
}

function contactBySpeedMs(support: ProvisionalSupport, ground: GroundMotion, yard: Yardstick): number | null {
  const { heelForward, toeForward } = support.foot;
  const speed = (time: number): number =>
    (heelForward.slopeAt(time) + toeForward.slopeAt(time)) / 2 - ground.velocity;
  const fast = EVENT_RULES.landedBelowSpeedShare * yard.runningSpeed;
  const from = support.contactMs - SEARCH_MS / 2;
  const lastFast = searchBack(support.contactMs + SEARCH_MS / 2, from, (time) => speed(time) > 2 * fast);
  if (lastFast === null) return null;
  const slowed = search(lastFast, support.toeOffMs, (time) => speed(time) <= fast);
  return slowed === null ? null : slowed - EVENT_RULES.slowedAfterContactMs;
}

/** Toe-off in ms: the heel leads its place as far as it does when the toe leaves. Null where it cannot be followed. */
export function toeOffMs(support: ProvisionalSupport, ground: GroundMotion, yard: Yardstick): number | null {
  const times = timesWithin(support, EVENT_RULES.heelBeforeToeOff);
  const lead = leadOver(support.foot.heelForward.at, ground, times);
  const limit = EVENT_RULES.heelLeadAtToeOffMs * yard.runningSpeed;
  return search(times[times.length - 1], support.toeOffMs + SEARCH_MS, (time) => lead(time) >= limit);
}

function search(fromMs: number, untilMs: number, holds: (timeMs: number) => boolean): number | null {
  for (let time = fromMs; time <= untilMs; time += STEP_MS) if (holds(time)) return time;
  return null;
}

function searchBack(fromMs: number, untilMs: number, holds: (timeMs: number) => boolean): number | null {
  for (let time = fromMs; time >= untilMs; time -= STEP_MS) if (holds(time)) return time;
  return null;
}
