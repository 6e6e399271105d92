import { SUPPORT_LIMITS } from './event-rules.ts';
import type { Support } from './support.ts';

/** Puts supports in order of time and says of each that must not be measured why, unless it has been said already. */
export function checkSupports(supports: readonly Support[], strideMs: number): Support[] {
  const ordered = supports
    .filter((support) => support.initialContact !== null || support.toeOff !== null)
    .sort((a, b) => middleMs(a, strideMs) - middleMs(b, strideMs));
  return ordered.map((support, i) => {
    const excluded =
      support.excluded ?? faultOf(support) ?? orderFault(support, ordered[i - 1], ordered[i + 1]);
    return { ...support, excluded };
  });
}

/** About the share of the stride for which a jogging foot stands; it only orders supports that are cut off. */
const TYPICAL_DUTY_FACTOR = 0.4;

/** Middle of the support; of a partial one, where it would be. */
function middleMs(support: Support, strideMs: number): number {
  const { initialContact, toeOff } = support;
  if (initialContact !== null && toeOff !== null) return (initialContact.timeMs + toeOff.timeMs) / 2;
  const half = (TYPICAL_DUTY_FACTOR / 2) * strideMs;
  return initialContact !== null ? initialContact.timeMs + half : (toeOff?.timeMs ?? 0) - half;
}

function faultOf({ initialContact, toeOff }: Support): string | null {
  if (initialContact === null) return 'The clip begins within this support.';
  if (toeOff === null) return 'The clip ends within this support.';
  const contactTimeMs = toeOff.timeMs - initialContact.timeMs;
  if (contactTimeMs < SUPPORT_LIMITS.shortestMs || contactTimeMs > SUPPORT_LIMITS.longestMs) {
    return `Its contact time of ${Math.round(contactTimeMs)} ms is not one of running.`;
  }
  if (Math.max(initialContact.sdMs, toeOff.sdMs) > SUPPORT_LIMITS.largestEventSdMs) {
    return 'Its contact or toe-off cannot be timed: the foot is hidden or the detector is unsure of it.';
  }
  return null;
}

function orderFault(
  support: Support,
  before: Support | undefined,
  after: Support | undefined,
): string | null {
  if (before?.foot === support.foot || after?.foot === support.foot)
    return 'Left and right do not alternate here.';
  if (overlapMs(before, support) > -SUPPORT_LIMITS.leastFlightMs)
    return 'It begins before the other foot has left the ground.';
  return null;
}

function overlapMs(first: Support | undefined, second: Support): number {
  if (!first?.toeOff || !second.initialContact) return Number.NEGATIVE_INFINITY;
  return first.toeOff.timeMs - second.initialContact.timeMs;
}
