import type { Side } from '../pose-track.ts';

/** A moment with its standard uncertainty; real time in milliseconds. */
export interface EventTime {
  readonly timeMs: number;
  readonly sdMs: number;
  /** Seen by a person: no rule of the event search can be off here. */
  readonly byHand?: true;
}

/** One support: stance of one foot from initial contact (IC) to toe-off (TO), in order of time. */
export interface Support {
  readonly foot: Side;
  /** Null where the clip begins within the support. */
  readonly initialContact: EventTime | null;
  /** Null where the clip ends within the support. */
  readonly toeOff: EventTime | null;
  /** Why it is not measured (partial, implausible, too uncertain); null when it is. */
  readonly excluded: string | null;
}
