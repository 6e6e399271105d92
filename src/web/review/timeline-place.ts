import type { TimeWindow } from '../charts/time-series.ts';

/** Measures of the timeline in its own units. */
export const WIDTH = 400;
export const LEFT = 18;

/** Which stretch of the clip the timeline shows, and when its pictures are. */
export interface Place {
  readonly window: TimeWindow;
  readonly timesMs: readonly number[];
}

export function xOf(timeMs: number, { startS, endS }: TimeWindow): number {
  return LEFT + ((WIDTH - LEFT) * (timeMs / 1000 - startS)) / (endS - startS);
}

/** Beyond an edge it is the time at that edge. */
export function timeMsAt(x: number, { startS, endS }: TimeWindow): number {
  const share = (withinX(x) - LEFT) / (WIDTH - LEFT);
  return 1000 * (startS + share * (endS - startS));
}

export function withinX(x: number): number {
  return Math.min(Math.max(x, LEFT), WIDTH);
}

/** Where across the timeline a pointer is. */
export function pointerX({ clientX }: { clientX: number }, box: { left: number; width: number }): number {
  return ((clientX - box.left) / box.width) * WIDTH;
}
