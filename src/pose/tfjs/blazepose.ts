// The file, not the package: its index also loads the other detectors, MediaPipe and WebGPU, which doubles start-up.
import { load } from '@tensorflow-models/pose-detection/dist/blazepose_tfjs/detector.js';
import type { Pose } from '../../analysis/keypoints.ts';
import type { PoseDetector } from '../detector.ts';
import type { PoseModel } from '../manifest.ts';
import { graphSource } from './graph-source.ts';
import { pictureTensor } from './picture-tensor.ts';

/** BlazePose through pose-detection, on the TensorFlow.js backend that is set; raw, without smoothing over time. */
export async function createBlazePose(model: PoseModel, weightsFolder?: string): Promise<PoseDetector> {
  const network = await load({
    runtime: 'tfjs',
    modelType: model,
    enableSmoothing: false,
    detectorModelUrl: graphSource('detector', weightsFolder),
    landmarkModelUrl: graphSource(model, weightsFolder),
  });
  return {
    estimate: async (picture) => {
      const tensor = pictureTensor(picture);
      try {
        const pose = (await network.estimatePoses(tensor, { maxPoses: 1, flipHorizontal: false })).at(0);
        return pose === undefined ? null : imagePose(pose);
      } finally {
        tensor.dispose();
      }
    },
    reset: () => {
      network.reset();
    },
    dispose: () => {
      network.dispose();
    },
  };
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
