import { KEYPOINT_NAMES } from '../../analysis/pose-track.ts';
import type { Pose } from '../../analysis/keypoints.ts';
import type { PeopleFinder, PoseDetector } from '../detector.ts';
import { withSidesExchanged } from '../mirror.ts';
import { detectPeople } from './detections.ts';
import { landmarkInput, type SeenBody, seeBody } from './landmarks.ts';
import type { DetectionNetwork, LandmarkNetwork } from './networks.ts';
import { squareAt } from './region.ts';

/** BlazePose's second network on any engine that runs it. */
export function blazePoseDetector(landmark: LandmarkNetwork, dispose: () => void): PoseDetector {
  const input = landmarkInput();
  return {
    estimate: async (picture, region) => {
      const body = await seeBody(landmark, picture, squareAt(region), input);
      if (body === null) return null;
      return region.mirrored ? withSidesExchanged(poseOf(body)) : poseOf(body);
    },
    dispose,
  };
}

function poseOf({ score, landmarks }: SeenBody): Pose {
  const keypoints = KEYPOINT_NAMES.map((name, index) => {
    const { x, y, visibility } = landmarks[index];
    return { name, x, y, score: visibility };
  });
  return { score, keypoints };
}

/** The first of the two networks, asked for everybody. */
export function blazePoseFinder(detection: DetectionNetwork, dispose: () => void): PeopleFinder {
  return {
    find: (picture) => detectPeople(detection, picture),
    dispose,
  };
}
