import type { Pose } from '../../analysis/keypoints.ts';
import type { PoseDetector } from '../detector.ts';
import type { Picture } from '../source.ts';
import { hipsOf } from './hips.ts';
import { type Region, distanceInRadii } from './person.ts';
import { spotlight } from './spotlight.ts';

/** The whole body with outstretched limbs, then the trunk alone should a neighbour still catch the eye. */
const SPOTLIGHT_HALF_SIDES = [1.2, 0.7];
/** Two people this close overlap; whoever is farther than this from where the runner is expected is someone else. */
const MAX_STRAY_RADII = 0.5;

/** One person followed through consecutive pictures. */
export interface FollowedPerson {
  /**
   * @param first true for a picture that does not follow the one before
   * @param region where the person is expected, in pixels of the picture; null when nobody else is in view
   */
  next: (picture: Picture, hint: { first: boolean; region: Region | null }) => Promise<Pose | null>;
}

export function follow(detector: PoseDetector): FollowedPerson {
  let tracking = false;
  return {
    next: async (picture, { first, region }) => {
      if (first) detector.reset();
      const tracked = tracking && !first ? await detector.estimate(picture) : null;
      const pose = isAt(tracked, region) ? tracked : await search(detector, picture, region);
      tracking = pose !== null;
      return pose;
    },
  };
}

/** The pose of whoever is in the region, from this picture alone. */
export async function poseInRegion(
  detector: PoseDetector,
  picture: Picture,
  region: Region,
): Promise<Pose | null> {
  const found = await search(detector, picture, region);
  // A crop taken from the keypoints fits better than the one from the first look.
  return found === null ? null : detector.estimate(picture);
}

/** A fresh look, without what was known from the picture before. */
async function search(detector: PoseDetector, picture: Picture, region: Region | null): Promise<Pose | null> {
  detector.reset();
  if (region === null) return detector.estimate(picture);
  for (const halfSide of SPOTLIGHT_HALF_SIDES) {
    const pose = await detector.estimate(spotlight(picture, region, halfSide));
    if (isAt(pose, region)) return pose;
    detector.reset();
  }
  return null;
}

function isAt(pose: Pose | null, region: Region | null): pose is Pose {
  if (pose === null) return false;
  if (region === null) return true;
  const hips = hipsOf(pose);
  return hips !== null && distanceInRadii(hips, region) <= MAX_STRAY_RADII;
}
