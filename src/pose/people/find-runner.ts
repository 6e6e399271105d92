import type { Pose } from '../../analysis/keypoints.ts';
import type { PeopleFinder, PoseDetector } from '../detector.ts';
import type { Picture } from '../source.ts';
import { circleOf } from './body-points.ts';
import { findInTiles } from './look-around.ts';
import { type Circle, type Region, distanceInRadii } from './person.ts';
import { coarseTiles, tileAround } from './tiles.ts';

/** Whoever is farther than this from where the runner is expected is taken for someone else. */
const MAX_STRAY_RADII = 0.5;
/** Half side of the part of the picture in which a lost runner is looked for. */
const SEARCH_RADII = 2;

/** The networks, of which the second is loaded when it is first needed. */
export interface Seeing {
  readonly detector: PoseDetector;
  readonly finder: () => Promise<PeopleFinder>;
}

/**
 * The runner's pose in one picture: at the expected place, or else near it.
 * @param expected in pixels of the picture; null when the place is not known, and whoever is in view is the runner
 */
export async function findRunner(
  seeing: Seeing,
  picture: Picture,
  expected: Region | null,
): Promise<Pose | null> {
  if (expected !== null) {
    const pose = await seeing.detector.estimate(picture, expected);
    if (isAt(pose, expected)) return pose;
  }
  return search(seeing, picture, expected);
}

async function search(
  { detector, finder }: Seeing,
  picture: Picture,
  expected: Region | null,
): Promise<Pose | null> {
  const tiles =
    expected === null
      ? coarseTiles(picture)
      : [tileAround(picture, expected, SEARCH_RADII * expected.radiusPx)];
  for (const person of await findInTiles(await finder(), picture, tiles)) {
    const mirrored = expected?.mirrored ?? false;
    const found = await detector.estimate(picture, { ...person, mirrored });
    const circle = found === null ? null : circleOf(found);
    if (circle === null || !isNear(circle, expected)) continue;
    // A crop taken from keypoints fits better than the one from the first look.
    const settled = await detector.estimate(picture, { ...circle, mirrored });
    if (isAt(settled, expected)) return settled;
  }
  return null;
}

function isAt(pose: Pose | null, expected: Region | null): pose is Pose {
  const circle = pose === null ? null : circleOf(pose);
  return circle !== null && isNear(circle, expected);
}

function isNear(circle: Circle, expected: Circle | null): boolean {
  return expected === null || distanceInRadii(circle, expected) <= MAX_STRAY_RADII;
}
