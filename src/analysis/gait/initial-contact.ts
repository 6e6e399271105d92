import { EVENT_RULES } from './event-rules.ts';
import { search, searchBack, SEARCH_MS, type Yardstick } from './event-search.ts';
import type { GroundMotion, ProvisionalSupport } from './planted-foot.ts';

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

/** When the whole foot has taken on the speed of the ground. */
function arrivalMs(support: ProvisionalSupport, ground: GroundMotion, yard: Yardstick): number | null {
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
