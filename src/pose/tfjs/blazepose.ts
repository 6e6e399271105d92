import type { Pose } from '../../analysis/keypoints.ts';
import { squareAt } from '../blazepose/region.ts';
import type { PoseDetector } from '../detector.ts';
import type { PoseModel } from '../manifest.ts';
import { seenInMirror } from '../mirror.ts';
import type { Region } from '../people/person.ts';
import type { Picture } from '../source.ts';
import { graphSource } from './graph-source.ts';
import { blazePose } from './packages.ts';
import { pictureTensor } from './picture-tensor.ts';

/** BlazePose through pose-detection, on the TensorFlow.js backend that is set; raw, without smoothing over time. */
export async function createBlazePose(model: PoseModel, weightsFolder?: string): Promise<PoseDetector> {
  const network = await blazePose.load({
    runtime: 'tfjs',
    modelType: model,
    enableSmoothing: false,
    detectorModelUrl: graphSource('detector', weightsFolder),
    landmarkModelUrl: graphSource(model, weightsFolder),
  });
  const estimate: PoseDetector['estimate'] = async (picture, region) => {
    // pose-detection carries the crop from picture to picture in this property and has no other way to set it.
    Object.assign(network, { regionOfInterest: cropAt(region, picture) });
    const tensor = pictureTensor(picture);
    try {
      const pose = (await network.estimatePoses(tensor, { maxPoses: 1, flipHorizontal: false })).at(0);
      return pose === undefined ? null : imagePose(pose);
    } finally {
      tensor.dispose();
    }
  };
  return {
    estimate: (picture, region) =>
      region.mirrored ? seenInMirror(estimate, picture, region) : estimate(picture, region),
    dispose: () => {
      network.dispose();
    },
  };
}

/** The crop in fractions of the picture, as pose-detection keeps it. */
function cropAt(region: Region, { widthPx, heightPx }: Picture): object {
  const { xPx, yPx, sidePx, rotation } = squareAt(region);
  const [width, height] = [sidePx / widthPx, sidePx / heightPx];
  return { xCenter: xPx / widthPx, yCenter: yPx / heightPx, width, height, rotation };
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
