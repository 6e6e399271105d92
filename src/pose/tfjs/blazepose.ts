import type { Pose } from '../../analysis/keypoints.ts';
import type { PoseDetector } from '../detector.ts';
import type { PoseModel } from '../manifest.ts';
import type { Region } from '../people/person.ts';
import type { Picture } from '../source.ts';
import { graphSource } from './graph-source.ts';
import { blazePose } from './packages.ts';
import { pictureTensor } from './picture-tensor.ts';

/** Side of the crop over the diameter of the circle around the body, as in BlazePose's own region of interest. */
const CROP_MARGIN = 1.25;

/** BlazePose through pose-detection, on the TensorFlow.js backend that is set; raw, without smoothing over time. */
export async function createBlazePose(model: PoseModel, weightsFolder?: string): Promise<PoseDetector> {
  const network = await blazePose.load({
    runtime: 'tfjs',
    modelType: model,
    enableSmoothing: false,
    detectorModelUrl: graphSource('detector', weightsFolder),
    landmarkModelUrl: graphSource(model, weightsFolder),
  });
  let start: Region | undefined;
  return {
    estimate: async (picture) => {
      // pose-detection carries the crop from picture to picture in this property and has no other way to set it.
      if (start !== undefined) Object.assign(network, { regionOfInterest: cropAt(start, picture) });
      start = undefined;
      const tensor = pictureTensor(picture);
      try {
        const pose = (await network.estimatePoses(tensor, { maxPoses: 1, flipHorizontal: false })).at(0);
        return pose === undefined ? null : imagePose(pose);
      } finally {
        tensor.dispose();
      }
    },
    reset: (region) => {
      network.reset();
      start = region;
    },
    dispose: () => {
      network.dispose();
    },
  };
}

/** An upright square in fractions of the picture. */
function cropAt({ xPx, yPx, radiusPx }: Region, { widthPx, heightPx }: Picture): object {
  const sidePx = 2 * radiusPx * CROP_MARGIN;
  const [width, height] = [sidePx / widthPx, sidePx / heightPx];
  return { xCenter: xPx / widthPx, yCenter: yPx / heightPx, width, height, rotation: 0 };
}

/** Leaves out depth, which the analysis does not use. */
function imagePose(pose: Pose): Pose {
  const keypoints = pose.keypoints.map(({ name, x, y, score }) => ({
    ...(name !== undefined && { name }),
    x,
    y,
    ...(score !== undefined && { score }),
  }));
  return { ...(pose.score !== undefined && { score: pose.score }), keypoints };
}
