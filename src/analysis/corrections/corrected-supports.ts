import type { Gait } from '../gait/find-supports.ts';
import { checkSupports } from '../gait/plausible-supports.ts';
import type { EventTime, Support } from '../gait/support.ts';
import type { Side } from '../pose-track.ts';
import {
  EVENT_NAMES,
  type Corrections,
  type EventName,
  type ExcludedSupport,
  type MovedEvent,
} from './corrections.ts';

/** Farther than this from where the correction was made it is another event, or another reading of the clip. */
const SAME_EVENT_MS = 80;
/**
 * Error of a contact labelled by eye, in frames. Two independent passes over the labelled treadmill clip differ by a frame
 * in 6 of 34 contacts and 18 of 34 toe-offs, and the event lies anywhere in its frame: 0.42 and 0.59 together.
 */
const HAND_LABEL_SD_FRAMES = 0.5;

/** Which correction, if any, applies to which support, by its place in the list. */
export interface MatchedCorrections {
  readonly events: Readonly<Record<EventName, ReadonlyMap<number, MovedEvent>>>;
  readonly excluded: ReadonlyMap<number, ExcludedSupport>;
}

interface CorrectedGait {
  readonly gait: Gait;
  /** Null without corrections. */
  readonly matches: MatchedCorrections | null;
}

/**
 * The supports with events where the coach saw them, and without those that shall not count; what they are checked for
 * is checked again.
 */
export function correctGait(
  found: Gait,
  corrections: Corrections | undefined,
  frameStepMs: number,
): CorrectedGait {
  if (corrections === undefined) return { gait: found, matches: null };
  const matches = matchCorrections(found.supports, corrections);
  const sdMs = HAND_LABEL_SD_FRAMES * frameStepMs;
  const supports = found.supports.map((support, i) => correctedSupport(support, i, matches, sdMs));
  return { gait: { ...found, supports: checkSupports(supports, found.strideMs) }, matches };
}

function correctedSupport(
  support: Support,
  place: number,
  { events, excluded }: MatchedCorrections,
  sdMs: number,
): Support {
  const seen = (event: EventName): EventTime | null => {
    const move = events[event].get(place);
    return move === undefined ? support[event] : { timeMs: move.correctedMs, sdMs, byHand: true };
  };
  return {
    ...support,
    initialContact: seen('initialContact'),
    toeOff: seen('toeOff'),
    excluded: excluded.get(place)?.reason ?? null,
  };
}

/** Finds the automatic events the corrections speak of. Of two that speak of the same the later one counts. */
function matchCorrections(
  supports: readonly Support[],
  { events, excludedSupports }: Corrections,
): MatchedCorrections {
  const moved = (event: EventName): Map<number, MovedEvent> =>
    matched(
      events.filter((move) => move.event === event),
      ({ foot, automaticMs }) => nearest(supports, foot, event, automaticMs),
    );
  return {
    events: { initialContact: moved('initialContact'), toeOff: moved('toeOff') },
    excluded: matched(excludedSupports, ({ foot, automaticContactMs }) =>
      nearest(supports, foot, 'initialContact', automaticContactMs),
    ),
  };
}

function matched<C>(corrections: readonly C[], placeOf: (correction: C) => number | null): Map<number, C> {
  const found = new Map<number, C>();
  for (const correction of corrections) {
    const place = placeOf(correction);
    if (place !== null) found.set(place, correction);
  }
  return found;
}

function nearest(supports: readonly Support[], foot: Side, event: EventName, timeMs: number): number | null {
  let place: number | null = null;
  let leastMs = SAME_EVENT_MS;
  supports.forEach((support, i) => {
    const awayMs = Math.abs((support[event]?.timeMs ?? Number.NaN) - timeMs);
    if (support.foot !== foot || !(awayMs <= leastMs)) return;
    leastMs = awayMs;
    place = i;
  });
  return place;
}

/** Every correction that applies to some support. */
export function appliedCorrections({
  events,
  excluded,
}: MatchedCorrections): ReadonlySet<MovedEvent | ExcludedSupport> {
  return new Set([...EVENT_NAMES.flatMap((event) => [...events[event].values()]), ...excluded.values()]);
}
