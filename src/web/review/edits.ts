import type { Corrections, ExcludedSupport } from '../../analysis/corrections/corrections.ts';
import { momentBeforeFrame, withMovedEvent } from '../../analysis/corrections/edit-corrections.ts';
import type { SupportResult } from '../../analysis/result.ts';
import type { ShownEvent } from './events.ts';

const SAME_TIME_MS = 0.5;

/** How the times on the screen relate to those of the corrections, which a changed capture rate leaves alone. */
export interface Clock {
  /** Real times of the frames by the rate the clip was analysed with. */
  readonly timesMs: readonly number[];
  /** Times shown are these times that. */
  readonly stretch: number;
}

/** Corrections with an event put before the first picture that shows it. */
export function withEventAt(
  corrections: Corrections,
  { support, event, timeMs }: ShownEvent,
  frame: number,
  { timesMs, stretch }: Clock,
): Corrections {
  return withMovedEvent(corrections, {
    foot: support.foot,
    event,
    shownMs: timeMs / stretch,
    correctedMs: momentBeforeFrame(timesMs, frame),
  });
}

/** The time by which a correction finds the support; null when its contact is not in the clip. */
function automaticContactMs(
  corrections: Corrections,
  support: SupportResult,
  { stretch }: Clock,
): number | null {
  if (support.initialContact === null) return null;
  const shownMs = support.initialContact.timeMs / stretch;
  const moved = corrections.events.find(
    ({ foot, event, correctedMs }) =>
      foot === support.foot && event === 'initialContact' && Math.abs(correctedMs - shownMs) < SAME_TIME_MS,
  );
  return moved?.automaticMs ?? shownMs;
}

function isOf(one: ExcludedSupport, support: SupportResult, contactMs: number): boolean {
  return one.foot === support.foot && Math.abs(one.automaticContactMs - contactMs) < SAME_TIME_MS;
}

/** Whether the coach, not the machine, left this support out. */
export function isLeftOut(corrections: Corrections, support: SupportResult, clock: Clock): boolean {
  const contactMs = automaticContactMs(corrections, support, clock);
  return contactMs !== null && corrections.excludedSupports.some((one) => isOf(one, support, contactMs));
}

/** Null when the support begins before the clip: there is nothing to find it by. */
export function withLeftOut(
  corrections: Corrections,
  support: SupportResult,
  reason: string,
  clock: Clock,
): Corrections | null {
  const contactMs = automaticContactMs(corrections, support, clock);
  if (contactMs === null) return null;
  const one = { foot: support.foot, automaticContactMs: contactMs, reason };
  return { ...corrections, excludedSupports: [...corrections.excludedSupports, one] };
}

export function withBroughtBack(corrections: Corrections, support: SupportResult, clock: Clock): Corrections {
  const contactMs = automaticContactMs(corrections, support, clock);
  if (contactMs === null) return corrections;
  const excludedSupports = corrections.excludedSupports.filter((one) => !isOf(one, support, contactMs));
  return { ...corrections, excludedSupports };
}

/** Legs exchanged between two pictures, in whichever order they were marked. */
export function withSwappedLegs(corrections: Corrections, one: number, other: number): Corrections {
  const range = { fromFrame: Math.min(one, other), toFrame: Math.max(one, other) };
  return { ...corrections, swappedLegs: [...corrections.swappedLegs, range] };
}

/** The runner standing still between two pictures, in whichever order they were marked. Null: they are the same one. */
export function withStanding(
  corrections: Corrections,
  one: number,
  other: number,
  { timesMs }: Clock,
): Corrections | null {
  if (one === other) return null;
  const [from, to] = [timesMs[Math.min(one, other)], timesMs[Math.max(one, other)]];
  return { ...corrections, facts: { ...corrections.facts, standingRangeMs: { from, to } } };
}
