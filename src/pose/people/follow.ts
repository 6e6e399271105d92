import type { Pose } from '../../analysis/keypoints.ts';
import type { PeopleFinder, PoseDetector } from '../detector.ts';
import type { Picture } from '../source.ts';
import { regionOf } from './body-points.ts';
import { findInTiles } from './look-around.ts';
import { type Region, distanceInRadii } from './person.ts';
import { coarseTiles, tileAround } from './tiles.ts';

/** Whoever is farther than this from where the runner is expected is taken for someone else. */
const MAX_STRAY_RADII = 0.5;
/** Half side of the part of the picture in which a lost runner is looked for. */
const SEARCH_RADII = 2;

export type LazyFinder = () => Promise<PeopleFinder>;

/** One person followed through consecutive pictures. */
export interface FollowedPerson {
  /**
   * @param first true for a picture that does not follow the one before
   * @param region where the person is expected, in pixels of the picture; null when that is not known
   */
  next: (picture: Picture, hint: { first: boolean; region: Region | null }) => Promise<Pose | null>;
}

export function follow(detector: PoseDetector, finder: LazyFinder): FollowedPerson {
  let tracking = false;
  return {
    next: async (picture, { first, region }) => {
      const tracked = tracking && !first ? await detector.estimate(picture) : null;
      const pose = isAt(tracked, region) ? tracked : await search(detector, finder, picture, region);
      tracking = pose !== null;
      return pose;
    },
  };
}

/** A fresh look, without what was known from the picture before. */
async function search(
  detector: PoseDetector,
  finder: LazyFinder,
  picture: Picture,
  expected: Region | null,
): Promise<Pose | null> {
  const looks = expected === null ? anywhere(finder, picture) : near(finder, picture, expected);
  for await (const region of looks) {
    detector.reset(region);
    const found = await detector.estimate(picture);
    if (!isAt(found, expected)) continue;
    // A crop taken from keypoints fits better than the one from the first look.
    const settled = await detector.estimate(picture);
    if (isAt(settled, expected)) return settled;
  }
  return null;
}

async function* near(finder: LazyFinder, picture: Picture, expected: Region): AsyncGenerator<Region> {
  yield expected;
  const tile = tileAround(picture, expected, SEARCH_RADII * expected.radiusPx);
  yield* await findInTiles(await finder(), picture, [tile]);
}

async function* anywhere(finder: LazyFinder, picture: Picture): AsyncGenerator<Region> {
  yield* await findInTiles(await finder(), picture, coarseTiles(picture));
}

function isAt(pose: Pose | null, expected: Region | null): pose is Pose {
  if (pose === null) return false;
  if (expected === null) return true;
  const region = regionOf(pose);
  return region !== null && distanceInRadii(region, expected) <= MAX_STRAY_RADII;
}
