import { median } from '../maths/statistics.ts';
import { EVENT_RULES } from './event-rules.ts';
import { footAngle, type FootMotion } from './foot-motion.ts';
import { leadOver, search, searchBack, SEARCH_MS, type Yardstick } from './event-search.ts';
import { type GroundMotion, type ProvisionalSupport, timesWithin } from './planted-foot.ts';

/** Heel of the sole: the heel point lies above it and swings forward when the foot is pitched. */
function soleHeel(foot: FootMotion, flatAngle: number, heightPx: number): (timeMs: number) => number {
  return (time) => foot.heelForward.at(time) + heightPx * Math.sin(footAngle(foot, time) - flatAngle);
}

/**
 * Initial contact in ms: the mean of the turn of the foot that precedes it and of its arrival on the ground. The turn
 * hardly knows the strike type but not the single landing; the arrival sees the landing through the detector's
 * haste in following it. Null where the arrival cannot be seen.
 */
export function initialContactMs(
  support: ProvisionalSupport,
  ground: GroundMotion,
  yard: Yardstick,
): number | null {
  const arrival = arrivalMs(support, ground, yard);
  if (arrival === null) return null;
  const weight = EVENT_RULES.turnWeightAtContact;
  return weight * support.contactMs + (1 - weight) * arrival;
}

/** Weighted mean of the heel of the sole coming to its place and of the whole foot taking on the speed of the ground. */
function arrivalMs(support: ProvisionalSupport, ground: GroundMotion, yard: Yardstick): number | null {
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
