import { length, subtract, type Vector } from '../../report/frames/vector.ts';
import type { ViewBox } from '../player/view-box.ts';
import { TEXT } from '../text.ts';

/** Something on the picture that can be taken by hand, in pixels of the clip. */
export interface Grip {
  readonly id: string;
  readonly name: string;
  readonly at: Vector;
}

/** Its name with its place, for those who do not see it. */
export function gripLabel({ name, at }: Grip): string {
  return TEXT.review.points.grip(name, Math.round(at[0]), Math.round(at[1]));
}

/** Radius on the screen within which a grip is taken: a target of 32 pixels. */
export const REACH_PX = 16;
/** By so much another grip must be nearer than the chosen one to be taken in its place: points of a foot lie close. */
const CHOSEN_FIRST_PX = 6;
/** Finer than anybody can point. */
const STEP_PX = 0.1;

/** The grip that a hand at `at` takes. Null when none is in reach. */
export function gripInReach(
  grips: readonly Grip[],
  at: Vector,
  chosen: string | null,
  screenPxPerClipPx: number,
): Grip | null {
  const awayPx = (grip: Grip): number => screenPxPerClipPx * length(subtract(grip.at, at));
  const rank = (grip: Grip): number => awayPx(grip) - (grip.id === chosen ? CHOSEN_FIRST_PX : 0);
  return grips
    .filter((grip) => awayPx(grip) <= REACH_PX)
    .reduce<Grip | null>((best, grip) => (best === null || rank(grip) < rank(best) ? grip : best), null);
}

/** A place within the picture, as finely as it is stored. */
export function placeWithin(
  [x, y]: Vector,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): Vector {
  const place = (value: number, most: number): number =>
    Math.round(Math.min(Math.max(value, 0), most) / STEP_PX) / (1 / STEP_PX);
  return [place(x, widthPx), place(y, heightPx)];
}

const ARROWS: Readonly<Partial<Record<string, Vector>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const LARGE_STEP = 10;

/** How far a key moves a point, in pixels of the clip. Null: it is no such key. */
export function nudgeOf({ key, shiftKey }: { key: string; shiftKey: boolean }): Vector | null {
  const arrow = ARROWS[key];
  if (arrow === undefined) return null;
  return shiftKey ? [LARGE_STEP * arrow[0], LARGE_STEP * arrow[1]] : arrow;
}

/**
 * Where the middle of a round glass is drawn: beside the point, as far from it as the picture leaves room for.
 * @param at the point, in pixels of the screen from the corner of the stage
 */
export function glassPlace(at: Vector, stage: { width: number; height: number }, radiusPx: number): Vector {
  const asidePx = radiusPx + 2 * REACH_PX;
  const within = (value: number, most: number): number =>
    Math.min(Math.max(value, radiusPx), Math.max(radiusPx, most - radiusPx));
  // A hand mostly comes from below.
  const directions: Vector[] = [
    [0, -1],
    [-1, 0],
    [1, 0],
    [0, 1],
  ];
  const places = directions.map(([dx, dy]): Vector => [
    within(at[0] + dx * asidePx, stage.width),
    within(at[1] + dy * asidePx, stage.height),
  ]);
  const away = (place: Vector): number => length(subtract(place, at));
  return places.reduce((best, place) => (away(place) > away(best) + 1 ? place : best));
}

/** A point of the screen in pixels of the clip. */
export function clipPoint(
  { clientX, clientY }: { clientX: number; clientY: number },
  box: DOMRect,
  view: ViewBox,
): Vector {
  return [
    view.x + ((clientX - box.left) / box.width) * view.width,
    view.y + ((clientY - box.top) / box.height) * view.height,
  ];
}
