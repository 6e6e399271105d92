import { EVENT_NAMES, type EventName } from '../../analysis/corrections/corrections.ts';
import type { EventResult, SupportResult } from '../../analysis/result.ts';

/** A time that was written and read again may lie a hair beyond its frame. */
const FRAME_TOLERANCE = 0.01;

/** A contact or toe-off that is shown, and the first picture to show it. */
export interface ShownEvent {
  readonly support: SupportResult;
  readonly event: EventName;
  readonly frame: number;
  readonly timeMs: number;
}

/** The first picture on which the foot is down, or off the ground again. */
function firstFrameShowing({ frame }: Pick<EventResult, 'frame'>): number {
  return Math.max(0, Math.ceil(frame - FRAME_TOLERANCE));
}

/** Contacts and toe-offs in order of time. */
export function shownEvents(supports: readonly SupportResult[]): ShownEvent[] {
  return supports
    .flatMap((support) =>
      EVENT_NAMES.flatMap((event) => {
        const found = support[event];
        if (found === null) return [];
        return [{ support, event, frame: firstFrameShowing(found), timeMs: found.timeMs }];
      }),
    )
    .sort((a, b) => a.timeMs - b.timeMs);
}

/** The contact, or the toe-off, nearest to a picture: the one that is meant there. Null when there is none. */
export function eventMeant(events: readonly ShownEvent[], name: EventName, frame: number): ShownEvent | null {
  const named = events.filter(({ event }) => event === name);
  const away = (one: ShownEvent): number => Math.abs(one.frame - frame);
  return named.reduce<ShownEvent | null>(
    (best, one) => (best === null || away(one) < away(best) ? one : best),
    null,
  );
}

/** Whether contact would still come before toe-off with this event at `frame`. */
export function keepsOrder({ support, event }: ShownEvent, frame: number): boolean {
  const other = event === 'initialContact' ? support.toeOff : support.initialContact;
  if (other === null) return true;
  return event === 'initialContact' ? frame < firstFrameShowing(other) : frame > firstFrameShowing(other);
}

/** Whether a step that counts begins or ends between two frames, or goes on there. */
export function runsWithin(events: readonly ShownEvent[], one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return events.some(({ support }) => {
    const { initialContact, toeOff, excluded } = support;
    if (excluded !== null || initialContact === null || toeOff === null) return false;
    return initialContact.frame <= to && toeOff.frame >= from;
  });
}
