import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { Tensor3D } from '@tensorflow/tfjs-core';
import type {
  AnchorTensor,
  Detection,
} from '@tensorflow-models/pose-detection/dist/shared/calculators/interfaces/shape_interfaces.js';
import { MAX_PEOPLE } from '../blazepose/detections.ts';
import type { PeopleFinder } from '../detector.ts';
import { type Person, personAround } from '../people/person.ts';
import type { Picture } from '../source.ts';
import { graphSource } from './graph-source.ts';
import { blazePose, loadGraphModel, tf } from './packages.ts';
import { pictureTensor } from './picture-tensor.ts';

/**
 * The first of BlazePose's two networks, asked for everybody: pose-detection itself keeps the best one only.
 * Anchors, decoding and suppression are those of pose-detection.
 */
export async function createTfjsPeopleFinder(weightsFolder?: string): Promise<PeopleFinder> {
  const model = await loadGraphModel(graphSource('detector', weightsFolder));
  const anchors = anchorTensors();
  return {
    find: async (picture) => {
      const tensor = pictureTensor(picture);
      try {
        return (await detect(model, anchors, tensor)).flatMap((detection) => personOf(detection, picture));
      } finally {
        tensor.dispose();
      }
    },
    dispose: () => {
      model.dispose();
      tf.dispose([anchors.x, anchors.y, anchors.w, anchors.h]);
    },
  };
}

function anchorTensors(): AnchorTensor {
  const anchors = blazePose.createSsdAnchors(blazePose.BLAZEPOSE_DETECTOR_ANCHOR_CONFIGURATION);
  return {
    x: tf.tensor1d(anchors.map((anchor) => anchor.xCenter)),
    y: tf.tensor1d(anchors.map((anchor) => anchor.yCenter)),
    w: tf.tensor1d(anchors.map((anchor) => anchor.width)),
    h: tf.tensor1d(anchors.map((anchor) => anchor.height)),
  };
}

async function detect(model: GraphModel, anchors: AnchorTensor, image: Tensor3D): Promise<Detection[]> {
  const input = blazePose.BLAZEPOSE_DETECTOR_IMAGE_TO_TENSOR_CONFIG;
  const { imageTensor, padding } = blazePose.convertImageToTensor(image, input);
  const output = model.predict(imageTensor) as Tensor3D;
  const { boxes, logits } = blazePose.detectorResult(output);
  try {
    const decoding = blazePose.BLAZEPOSE_TENSORS_TO_DETECTION_CONFIGURATION;
    const all = await blazePose.tensorsToDetections([logits, boxes], anchors, decoding);
    return blazePose.removeDetectionLetterbox(await suppressDoubles(all), padding);
  } finally {
    tf.dispose([imageTensor, output, boxes, logits]);
  }
}

async function suppressDoubles(detections: Detection[]): Promise<Detection[]> {
  if (detections.length === 0) return [];
  const overlap = blazePose.BLAZEPOSE_DETECTOR_NON_MAX_SUPPRESSION_CONFIGURATION.minSuppressionThreshold;
  return blazePose.nonMaxSuppression(detections, MAX_PEOPLE, overlap, 'intersection-over-union');
}

/** The network's first point is the middle of the hips, its second lies on the circle around the whole body. */
function personOf({ locationData, score }: Detection, { widthPx, heightPx }: Picture): Person[] {
  const hips = locationData.relativeKeypoints?.at(0);
  const rim = locationData.relativeKeypoints?.at(1);
  if (hips === undefined || rim === undefined) return [];
  const inPixels = ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({
    x: x * widthPx,
    y: y * heightPx,
  });
  return [personAround(inPixels(hips), inPixels(rim), score?.[0] ?? 0)];
}
