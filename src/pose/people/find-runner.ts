import type { Pose } from '../../analysis/keypoints.ts';
import type { PeopleFinder, PoseDetector } from '../detector.ts';
import type { Picture } from '../source.ts';
import { circleOf } from './body-points.ts';
import { findInTiles } from './look-around.ts';
import { type Circle, distanceInRadii } from './person.ts';
import type { Expected } from './runner-path.ts';
import { coarseTiles, tileAround } from './tiles.ts';

/** Whoever is farther than this from where the runner is expected is taken for someone else. */
const MAX_STRAY_RADII = 0.5;
/** The crop reaches a quarter of a radius beyond the body: farther off its centre, head or feet may be cut off. */
const MAX_OFF_CENTRE_RADII = 0.2;
/** Half side of the part of the picture in which a lost runner is looked for. */
const SEARCH_RADII = 2;

/** The networks, of which the second is loaded when it is first needed. */
export interface Seeing {
  readonly detector: PoseDetector;
  readonly finder: () => Promise<PeopleFinder>;
}

/** The runner's pose in one picture, in whose pixels the expected place is given: there, or else near it. */
export async function findRunner(
  seeing: Seeing,
  picture: Picture,
  { circle, mirrored }: Expected,
): Promise<Pose | null> {
  if (circle !== null) {
    const pose = await seeing.detector.estimate(picture, { ...circle, mirrored });
    const place = placeOf(pose, circle);
    if (place !== null) {
      const whole = distanceInRadii(place, circle) <= MAX_OFF_CENTRE_RADII;
      return whole ? pose : seeing.detector.estimate(picture, { ...place, mirrored });
    }
  }
  return search(seeing, picture, { circle, mirrored });
}

async function search(
  { detector, finder }: Seeing,
  picture: Picture,
  { circle, mirrored }: Expected,
): Promise<Pose | null> {
  const tiles =
    circle === null ? coarseTiles(picture) : [tileAround(picture, circle, SEARCH_RADII * circle.radiusPx)];
  for (const person of await findInTiles(await finder(), picture, tiles)) {
    const found = placeOf(await detector.estimate(picture, { ...person, mirrored }), circle);
    if (found === null) continue;
    // A crop taken from keypoints fits better than the one from the first look.
    const settled = await detector.estimate(picture, { ...found, mirrored });
    if (placeOf(settled, circle) !== null) return settled;
  }
  return null;
}

/** Where a pose is, if it can be the runner's. */
function placeOf(pose: Pose | null, expected: Circle | null): Circle | null {
  const place = pose === null ? null : circleOf(pose);
  if (place === null || expected === null) return place;
  return distanceInRadii(place, expected) <= MAX_STRAY_RADII ? place : null;
}
