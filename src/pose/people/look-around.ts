import type { Pose } from '../../analysis/keypoints.ts';
import type { PeopleFinder, PoseDetector } from '../detector.ts';
import type { Picture } from '../source.ts';
import { circleOf } from './body-points.ts';
import { type Person, type Circle, distanceInRadii } from './person.ts';
import { type Tile, coarseTiles, cut, fineTiles } from './tiles.ts';

/** Closer than this they are taken for one person found twice. */
const SAME_PERSON_RADII = 0.4;
const MAX_CANDIDATES = 6;

/** Somebody seen in one picture, in its pixels. */
export interface Sighting {
  circle: Circle;
  pose: Pose;
}

/**
 * Everybody in a picture. What the quick network finds may be a lamp; only what the landmark network also takes
 * for a person is kept, at the place of its keypoints, which are far more exact.
 */
export async function lookAround(
  finder: PeopleFinder,
  detector: PoseDetector,
  picture: Picture,
): Promise<Sighting[]> {
  for (const tiles of [coarseTiles(picture), fineTiles(picture)]) {
    const sightings: Sighting[] = [];
    for (const person of await findInTiles(finder, picture, tiles)) {
      const sighting = sightingOf(await detector.estimate(picture, { ...person, mirrored: false }));
      if (
        sighting !== null &&
        !isKnown(
          sighting.circle,
          sightings.map(({ circle }) => circle),
        )
      ) {
        sightings.push(sighting);
      }
    }
    if (sightings.length > 0) return sightings;
  }
  return [];
}

/** Best first, in pixels of the whole picture, each person once. */
export async function findInTiles(finder: PeopleFinder, picture: Picture, tiles: Tile[]): Promise<Person[]> {
  const found: Person[] = [];
  for (const tile of tiles) {
    for (const person of await finder.find(cut(picture, tile))) {
      found.push({ ...person, xPx: person.xPx + tile.xPx, yPx: person.yPx + tile.yPx });
    }
  }
  const people: Person[] = [];
  for (const person of found.sort((a, b) => b.score - a.score)) {
    if (!isKnown(person, people)) people.push(person);
  }
  return people.slice(0, MAX_CANDIDATES);
}

function sightingOf(pose: Pose | null): Sighting | null {
  const circle = pose === null ? null : circleOf(pose);
  return pose === null || circle === null ? null : { circle, pose };
}

function isKnown(circle: Circle, known: Circle[]): boolean {
  return known.some((other) => distanceInRadii(circle, other) < SAME_PERSON_RADII);
}
