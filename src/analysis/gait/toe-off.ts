import { RAD_PER_DEG } from '../maths/angle.ts';
import { median } from '../maths/statistics.ts';
import { SHOE } from '../body/shoe.ts';
import { EVENT_RULES } from './event-rules.ts';
import { leadOver, search, SEARCH_MS, type Yardstick } from './event-search.ts';
import { type GroundMotion, type ProvisionalSupport, timesWithin } from './planted-foot.ts';

/**
 * Toe-off in ms: the weighted mean of the moments at which the heel is as far ahead of its place, and as high over it, as
 * it is when the toe leaves. Null where the foot cannot be followed.
 */
export function toeOffMs(support: ProvisionalSupport, ground: GroundMotion, yard: Yardstick): number | null {
  const byLead = toeOffByLeadMs(support, ground, yard);
  const byRise = toeOffByRiseMs(support, yard);
  if (byLead === null || byRise === null) return byRise ?? byLead;
  const weight = EVENT_RULES.riseWeightAtToeOff;
  return weight * byRise + (1 - weight) * byLead;
}

function toeOffByLeadMs(support: ProvisionalSupport, ground: GroundMotion, yard: Yardstick): number | null {
  const times = timesWithin(support, EVENT_RULES.heelBeforeToeOff);
  const lead = leadOver(support.foot.heelForward.at, ground, times);
  const limit = EVENT_RULES.heelLeadAtToeOffMs * yard.runningSpeed;
  return search(times[times.length - 1], support.toeOffMs + SEARCH_MS, (time) => lead(time) >= limit);
}

/** The heel may be held up while the foot stands, so that its flat level is laid out from the toe. */
function toeOffByRiseMs(support: ProvisionalSupport, yard: Yardstick): number | null {
  const { heelForward, heelUp, toeForward, toeUp } = support.foot;
  const times = timesWithin(support, EVENT_RULES.heelBeforeToeOff);
  const lengthPx = median(
    times.map((t) => Math.hypot(toeForward.at(t) - heelForward.at(t), toeUp.at(t) - heelUp.at(t))),
  );
  const flatUp = median(times.map(toeUp.at)) - lengthPx * Math.sin(SHOE.flatAngleDeg * RAD_PER_DEG);
  const stoodAt = median(times.map(heelForward.at));
  const limit = EVENT_RULES.heelRiseAtToeOffLegs * yard.legPx;
  const rise = (time: number): number =>
    heelUp.at(time) - flatUp - yard.slope * (heelForward.at(time) - stoodAt);
  return search(times[times.length - 1], support.toeOffMs + SEARCH_MS, (time) => rise(time) >= limit);
}
