import type { RoughSizes } from '../body/scale.ts';
import { median } from '../maths/statistics.ts';
import type { GroundMotion } from './planted-foot.ts';

const STEP_MS = 1;
/** How far around the provisional events the search goes, in ms. */
export const SEARCH_MS = 150;

/** What turns metres, leg lengths and milliseconds of the rules into pixels of this clip. */
export interface Yardstick extends RoughSizes {
  /** Slope of the ground, uphill +: as given, since the picture shows it worse than it is known. */
  readonly slope: number;
  /** Speed of the runner over the ground, pixels per millisecond. */
  readonly runningSpeed: number;
}

type Lead = (timeMs: number) => number;

/** How far a point is ahead of its place on the ground, given that it stands there at `times`. */
export function leadOver(
  position: (timeMs: number) => number,
  ground: GroundMotion,
  times: readonly number[],
): Lead {
  const onGround = (time: number): number => position(time) - ground.velocity * time;
  const place = median(times.map(onGround));
  return (time) => onGround(time) - place;
}

/** First time from `fromMs` on at which something holds; null when it never does. */
export function search(fromMs: number, untilMs: number, holds: (timeMs: number) => boolean): number | null {
  for (let time = fromMs; time <= untilMs; time += STEP_MS) if (holds(time)) return time;
  return null;
}

/** Last time before `fromMs` at which something holds. */
export function searchBack(
  fromMs: number,
  untilMs: number,
  holds: (timeMs: number) => boolean,
): number | null {
  for (let time = fromMs; time >= untilMs; time -= STEP_MS) if (holds(time)) return time;
  return null;
}
