import type { QualityNote } from '../../analysis/result.ts';
import { SIDES, type Side } from '../../analysis/pose-track.ts';
import { ankleFromHip } from './body-points.ts';
import type { PersonTrack, TrackPoint } from './people-tracks.ts';
import { distanceInRadii } from './person.ts';
import { circleAt } from './runner-path.ts';

/**
 * Spread of the ankles about the hips, in radii: 0.10 to 0.29 for runners in the real clips, also when small in the
 * picture; below 0.03 for somebody who stands; up to 0.08 for things that are no person.
 */
const MOVING_LEGS_RADII = 0.1;
const STILL_LEGS_RADII = 0.04;
/** What somebody counts whose legs are still, or were seen too rarely, against one whose legs move. */
const STILL_WEIGHT = 0.1;
const UNKNOWN_WEIGHT = 0.3;
const MIN_POINTS_FOR_LEGS = 3;
/** Mean score from which others are spoken of: people who stand reach 0.90 to 1, most things less. */
const CERTAIN_SCORE = 0.88;
/** Share of a person's weight that is lost at the edge of the picture. */
const EDGE_LOSS = 0.5;
/** Two tracks of one person differ in size by less than this factor. */
const SAME_SIZE_FACTOR = 1.5;
const ON_PATH_RADII = 1;

export interface ChosenRunner {
  /** Null when nobody was seen. */
  track: PersonTrack | null;
  /** True when nobody else is in view. */
  alone: boolean;
  /** Whoever else was seen, also what may be no person. */
  others: PersonTrack[];
  notes: QualityNote[];
}

/**
 * Chooses the one who runs: large, central, long in view, and with legs that move.
 * @param looks how many times the clip was looked at
 */
export function chooseRunner(
  tracks: PersonTrack[],
  picture: { widthPx: number },
  looks: number,
): ChosenRunner {
  const people = lasting(tracks);
  const weighed = people.map((track) => ({ track, weight: weightOf(track, picture.widthPx, looks) }));
  const best = weighed.sort((a, b) => b.weight - a.weight).at(0)?.track;
  if (best === undefined) return { track: null, alone: true, others: [], notes: [] };
  return toFollow(best, tracks, isSamePerson, severalPeople(best));
}

/** Somebody who was pointed at, whether they run or not. */
export function followed(person: PersonTrack, tracks: PersonTrack[]): ChosenRunner {
  return toFollow(person, tracks, isSeenNearby, pointedAtAmongOthers());
}

/** Tells whether a track is a piece of the runner's. */
type Belongs = (runner: PersonTrack, other: PersonTrack) => boolean;

/** @param severalNote what is said when others are certainly there */
function toFollow(
  runner: PersonTrack,
  tracks: PersonTrack[],
  belongs: Belongs,
  severalNote: QualityNote,
): ChosenRunner {
  const people = lasting(tracks);
  const { whole, others } = rejoin(runner, people, belongs);
  const glimpsed = tracks.filter((track) => track !== runner && !people.includes(track));
  const certain = others.some((track) => meanScore(track) >= CERTAIN_SCORE);
  return {
    track: whole,
    alone: others.length === 0,
    others: [...others, ...glimpsed],
    notes: certain ? [severalNote] : [],
  };
}

/** Leaves out what was seen in a single look, unless there is nothing else. */
function lasting(tracks: PersonTrack[]): PersonTrack[] {
  const people = tracks.filter((track) => track.length > 1);
  return people.length > 0 ? people : tracks;
}

function meanScore(track: PersonTrack): number {
  return mean(track.map(({ pose }) => pose.score ?? 0));
}

function weightOf(track: PersonTrack, widthPx: number, looks: number): number {
  const offCentre = mean(track.map(({ circle }) => Math.abs(circle.xPx / widthPx - 0.5) * 2));
  const presence = Math.sqrt(track.length / looks);
  return meanRadiusPx(track) * presence * (1 - EDGE_LOSS * Math.min(offCentre, 1)) * legsWeight(track);
}

function legsWeight(track: PersonTrack): number {
  if (track.length < MIN_POINTS_FOR_LEGS) return UNKNOWN_WEIGHT;
  const moving = (legSpreadRadii(track) - STILL_LEGS_RADII) / (MOVING_LEGS_RADII - STILL_LEGS_RADII);
  return Math.min(Math.max(moving, STILL_WEIGHT), 1);
}

/** How far the ankles move about the hips: standard deviation in both directions, mean of both legs, in radii. */
function legSpreadRadii(track: PersonTrack): number {
  return mean(SIDES.map((side) => ankleSpread(track, side)));
}

function ankleSpread(track: PersonTrack, side: Side): number {
  const ankles = track.flatMap(({ pose, circle }) => {
    const ankle = ankleFromHip(pose, side);
    return ankle === null ? [] : [{ x: ankle.x / circle.radiusPx, y: ankle.y / circle.radiusPx }];
  });
  return Math.sqrt(variance(ankles.map(({ x }) => x)) + variance(ankles.map(({ y }) => y)));
}

/** Adds the other pieces of a track that was broken, for example behind a post. */
function rejoin(
  best: PersonTrack,
  people: PersonTrack[],
  belongs: Belongs,
): { whole: PersonTrack; others: PersonTrack[] } {
  let whole = best;
  const others: PersonTrack[] = [];
  for (const track of people) {
    if (track === best) continue;
    if (belongs(whole, track)) whole = [...whole, ...track].sort((a, b) => a.frame - b.frame);
    else others.push(track);
  }
  return { whole, others };
}

/** Of the same size, never seen at the same time, and either with moving legs or on the runner's path. */
function isSamePerson(runner: PersonTrack, other: PersonTrack): boolean {
  if (!canBeSame(runner, other)) return false;
  return other.length < MIN_POINTS_FOR_LEGS ? isOnPath(runner, other[0]) : legsWeight(other) > STILL_WEIGHT;
}

/** The same, but near where the runner was seen just before or after: two may run past the camera one after the other. */
function isSeenNearby(runner: PersonTrack, other: PersonTrack): boolean {
  if (!canBeSame(runner, other)) return false;
  const near = (a: TrackPoint, b: TrackPoint): boolean => distanceInRadii(a.circle, b.circle) < ON_PATH_RADII;
  const before = runner.findLast(({ frame }) => frame < other[0].frame);
  const after = runner.find(({ frame }) => frame > other[other.length - 1].frame);
  return (
    isOnPath(runner, other[0]) ||
    (before !== undefined && near(other[0], before)) ||
    (after !== undefined && near(other[other.length - 1], after))
  );
}

/** Of the same size, and never seen at the same time. */
function canBeSame(runner: PersonTrack, other: PersonTrack): boolean {
  const [first, last] = [other[0].frame, other[other.length - 1].frame];
  if (runner.some(({ frame }) => frame >= first && frame <= last)) return false;
  const factor = meanRadiusPx(runner) / meanRadiusPx(other);
  return Math.abs(Math.log(factor)) <= Math.log(SAME_SIZE_FACTOR);
}

function isOnPath(runner: PersonTrack, { frame, circle }: TrackPoint): boolean {
  const expected = circleAt(frame, runner);
  return expected !== null && distanceInRadii(circle, expected) < ON_PATH_RADII;
}

function meanRadiusPx(track: PersonTrack): number {
  return mean(track.map(({ circle }) => circle.radiusPx));
}

function severalPeople(chosen: PersonTrack): QualityNote {
  const runs = legsWeight(chosen) > UNKNOWN_WEIGHT;
  const who = runs
    ? 'The one who runs is followed; the others are left out.'
    : 'None of them clearly runs; the largest and most central one is followed. Film the runner alone if this is wrong.';
  return {
    code: 'several-people',
    severity: runs ? 'info' : 'warning',
    message: `More than one person is in view. ${who}`,
    affects: [],
  };
}

function pointedAtAmongOthers(): QualityNote {
  return {
    code: 'several-people',
    severity: 'info',
    message:
      'More than one person is in view. The one who was pointed at is followed; the others are left out.',
    affects: [],
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function variance(values: number[]): number {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
}
