import { type KeypointName, KEYPOINT_NAMES } from '../../analysis/pose-track.ts';
import type { Pose } from '../../analysis/keypoints.ts';
import type { PeopleFinder, PoseDetector } from '../detector.ts';
import type { Person } from '../people/person.ts';
import type { Picture } from '../source.ts';
import type { Square } from './crop.ts';
import { detectPeople } from './detections.ts';
import { landmarkInput, type SeenBody, seeBody } from './landmarks.ts';
import type { DetectionNetwork, LandmarkNetwork } from './networks.ts';
import { squareAt, squareOf } from './region.ts';

const MAX_PEOPLE = 12;
const HIPS = KEYPOINT_NAMES.length;
const RIM = HIPS + 1;

/** BlazePose on any engine that runs its two networks: where the body was, it is looked for in the next picture. */
export function blazePoseDetector(
  detection: DetectionNetwork,
  landmark: LandmarkNetwork,
  dispose: () => void,
): PoseDetector {
  const input = landmarkInput();
  let square: Square | null = null;
  return {
    estimate: async (picture) => {
      square ??= await detectedSquare(detection, picture);
      const body = square === null ? null : await seeBody(landmark, picture, square, input);
      square = body === null ? null : squareOf(body.landmarks[HIPS], body.landmarks[RIM]);
      return body === null ? null : poseOf(body);
    },
    reset: (region) => {
      square = region === undefined ? null : squareAt(region);
    },
    dispose,
  };
}

async function detectedSquare(network: DetectionNetwork, picture: Picture): Promise<Square | null> {
  const person = (await detectPeople(network, picture, 1)).at(0);
  return person === undefined ? null : squareOf(person.hips, person.rim);
}

function poseOf({ score, landmarks }: SeenBody): Pose {
  const keypoints = KEYPOINT_NAMES.map((name: KeypointName, index) => {
    const { x, y, visibility } = landmarks[index];
    return { name, x, y, score: visibility };
  });
  return { score, keypoints };
}

/** The first of the two networks, asked for everybody. */
export function blazePoseFinder(detection: DetectionNetwork, dispose: () => void): PeopleFinder {
  return {
    find: async (picture) => {
      const people = await detectPeople(detection, picture, MAX_PEOPLE);
      return people.map(({ hips, rim, score }): Person => {
        const radiusPx = Math.hypot(rim.x - hips.x, rim.y - hips.y);
        return { xPx: hips.x, yPx: hips.y, radiusPx, score };
      });
    },
    dispose,
  };
}
