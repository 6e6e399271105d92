import type { Corrections, MovedEvent, PlacedKeypoint } from './corrections.ts';

/** Two readings of a time that has been written and read in between. */
const SAME_TIME_MS = 0.5;

/**
 * The moment of a contact, or of a toe-off, that `frame` is the first one to show: between it and the frame before.
 * @param timesMs times of the frames
 */
export function momentBeforeFrame(timesMs: readonly number[], frame: number): number {
  return (timesMs[Math.max(0, frame - 1)] + timesMs[frame]) / 2;
}

/** An event as it is shown, and where it belongs. */
export interface EventMove extends Pick<MovedEvent, 'foot' | 'event'> {
  readonly shownMs: number;
  readonly correctedMs: number;
}

/** Corrections with an event moved; one that was moved before keeps the automatic time it is found by. */
export function withMovedEvent(corrections: Corrections, move: EventMove): Corrections {
  const { foot, event, shownMs, correctedMs } = move;
  const isShown = (earlier: MovedEvent): boolean =>
    earlier.foot === foot &&
    earlier.event === event &&
    Math.abs(earlier.correctedMs - shownMs) < SAME_TIME_MS;
  const automaticMs = corrections.events.find(isShown)?.automaticMs ?? shownMs;
  const others = corrections.events.filter((earlier) => !isShown(earlier));
  return { ...corrections, events: [...others, { foot, event, automaticMs, correctedMs }] };
}

/** Corrections with a point set in a frame, in place of where it was set before. */
export function withPlacedKeypoint(corrections: Corrections, point: PlacedKeypoint): Corrections {
  const others = corrections.keypoints.filter(
    ({ frame, name }) => frame !== point.frame || name !== point.name,
  );
  return { ...corrections, keypoints: [...others, point] };
}
