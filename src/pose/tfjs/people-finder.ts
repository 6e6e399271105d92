import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import { type Tensor3D, dispose, tensor1d } from '@tensorflow/tfjs-core';
import {
  BLAZEPOSE_DETECTOR_ANCHOR_CONFIGURATION as ANCHORS,
  BLAZEPOSE_DETECTOR_IMAGE_TO_TENSOR_CONFIG as INPUT,
  BLAZEPOSE_DETECTOR_NON_MAX_SUPPRESSION_CONFIGURATION as SUPPRESSION,
  BLAZEPOSE_TENSORS_TO_DETECTION_CONFIGURATION as DECODING,
} from '@tensorflow-models/pose-detection/dist/blazepose_tfjs/constants.js';
import { convertImageToTensor } from '@tensorflow-models/pose-detection/dist/shared/calculators/convert_image_to_tensor.js';
import { createSsdAnchors } from '@tensorflow-models/pose-detection/dist/shared/calculators/create_ssd_anchors.js';
import { detectorResult } from '@tensorflow-models/pose-detection/dist/shared/calculators/detector_result.js';
import type {
  AnchorTensor,
  Detection,
} from '@tensorflow-models/pose-detection/dist/shared/calculators/interfaces/shape_interfaces.js';
import { nonMaxSuppression } from '@tensorflow-models/pose-detection/dist/shared/calculators/non_max_suppression.js';
import { removeDetectionLetterbox } from '@tensorflow-models/pose-detection/dist/shared/calculators/remove_detection_letterbox.js';
import { tensorsToDetections } from '@tensorflow-models/pose-detection/dist/shared/calculators/tensors_to_detections.js';
import type { PeopleFinder } from '../detector.ts';
import type { Person } from '../people/person.ts';
import type { Picture } from '../source.ts';
import { graphSource } from './graph-source.ts';
import { pictureTensor } from './picture-tensor.ts';

const MAX_PEOPLE = 12;

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
      dispose([anchors.x, anchors.y, anchors.w, anchors.h]);
    },
  };
}

function anchorTensors(): AnchorTensor {
  const anchors = createSsdAnchors(ANCHORS);
  return {
    x: tensor1d(anchors.map((anchor) => anchor.xCenter)),
    y: tensor1d(anchors.map((anchor) => anchor.yCenter)),
    w: tensor1d(anchors.map((anchor) => anchor.width)),
    h: tensor1d(anchors.map((anchor) => anchor.height)),
  };
}

async function detect(model: GraphModel, anchors: AnchorTensor, image: Tensor3D): Promise<Detection[]> {
  const { imageTensor, padding } = convertImageToTensor(image, INPUT);
  const output = model.predict(imageTensor) as Tensor3D;
  const { boxes, logits } = detectorResult(output);
  try {
    const all = await tensorsToDetections([logits, boxes], anchors, DECODING);
    if (all.length === 0) return [];
    const limit = SUPPRESSION.minSuppressionThreshold;
    const best = await nonMaxSuppression(all, MAX_PEOPLE, limit, 'intersection-over-union');
    return removeDetectionLetterbox(best, padding);
  } finally {
    dispose([imageTensor, output, boxes, logits]);
  }
}

/** The network's first point is the middle of the hips, its second lies on the circle around the whole body. */
function personOf({ locationData, score }: Detection, { widthPx, heightPx }: Picture): Person[] {
  const hips = locationData.relativeKeypoints?.at(0);
  const rim = locationData.relativeKeypoints?.at(1);
  if (hips === undefined || rim === undefined) return [];
  const radiusPx = Math.hypot((rim.x - hips.x) * widthPx, (rim.y - hips.y) * heightPx);
  return [{ xPx: hips.x * widthPx, yPx: hips.y * heightPx, radiusPx, score: score?.[0] ?? 0 }];
}
