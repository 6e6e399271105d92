import { TEXT } from '../text.ts';
import type { Grip } from './grips.ts';
import { pointName, type ShownPoint } from './skeleton-points.ts';

const WORDS = TEXT.review.points;

/** A point of the body as something to take. */
export function pointGrip({ name, at, byHand }: ShownPoint): Grip {
  return { id: name, name: byHand ? WORDS.byHand(pointName(name)) : pointName(name), at };
}

/** Those that are found; one that is not can be chosen by its name all the same. */
export function pointGrips(points: readonly ShownPoint[], chosen: string | null): Grip[] {
  return points.filter(({ found, name }) => found || name === chosen).map(pointGrip);
}
