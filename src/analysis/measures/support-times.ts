import type { Support } from '../gait/support.ts';
import type { SupportTimes } from './support-window.ts';

/** Longest time between a toe-off and the other foot's contact; beyond it a support was missed. */
const LONGEST_FLIGHT_MS = 260;

function nextOther(supports: readonly Support[], index: number, toeOffMs: number): Support | null {
  const next = supports.at(index + 1);
  if (next?.initialContact === undefined || next.initialContact === null) return null;
  const inOrder = next.foot !== supports[index].foot;
  return inOrder && next.initialContact.timeMs - toeOffMs < LONGEST_FLIGHT_MS ? next : null;
}

/** Times of a support and of the contacts after it; null for one that is partial or excluded. */
export function supportTimes(supports: readonly Support[], index: number): SupportTimes | null {
  const { foot, initialContact, toeOff, excluded } = supports[index];
  if (initialContact === null || toeOff === null || excluded !== null) return null;
  const other = nextOther(supports, index, toeOff.timeMs);
  const same = other?.toeOff ? nextOther(supports, index + 1, other.toeOff.timeMs) : null;
  return {
    foot,
    contactMs: initialContact.timeMs,
    toeOffMs: toeOff.timeMs,
    otherContactMs: other?.initialContact?.timeMs ?? null,
    nextContactMs: same?.initialContact?.timeMs ?? null,
  };
}
