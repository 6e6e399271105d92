import type { Pose } from '../analysis/keypoints.ts';
import type { Person, Region } from './people/person.ts';
import type { Picture } from './source.ts';

/**
 * Sees one person in one picture. Stateless: if the crop were carried over from the pose in the picture before, a
 * rounding of a ten-thousandth of a pixel would grow to whole pixels within ten pictures, and no two engines agree.
 */
export interface PoseDetector {
  /** Keypoints, in pixels of the given picture, of the person at the region; null when there is nobody. */
  estimate: (picture: Picture, region: Region) => Promise<Pose | null>;
  dispose: () => void;
}

/** Finds everybody in one picture who is not too small in it. Stateless. */
export interface PeopleFinder {
  /** Best first, in pixels of the given picture. */
  find: (picture: Picture) => Promise<Person[]>;
  dispose: () => void;
}
