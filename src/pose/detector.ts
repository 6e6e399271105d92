import type { Pose } from '../analysis/keypoints.ts';
import type { Person, Region } from './people/person.ts';
import type { Picture } from './source.ts';

/**
 * Follows one person through pictures given in order. Stateful: where the person was in the last picture is
 * where it looks first in the next, so `reset` comes before a picture that does not follow the last one.
 */
export interface PoseDetector {
  /** Keypoints in pixels of the given picture, or null when nobody is found. */
  estimate: (picture: Picture) => Promise<Pose | null>;
  /** Forgets the person. The next picture is searched at the region, in its own pixels, or else all over. */
  reset: (region?: Region) => void;
  dispose: () => void;
}

/** Finds everybody in one picture who is not too small in it. Stateless. */
export interface PeopleFinder {
  /** Best first, in pixels of the given picture. */
  find: (picture: Picture) => Promise<Person[]>;
  dispose: () => void;
}
