import { createRequire } from 'node:module';
import type * as ConverterPackage from '@tensorflow/tfjs-converter';
import type * as CorePackage from '@tensorflow/tfjs-core';
import type * as BlazePoseFile from '@tensorflow-models/pose-detection/dist/blazepose_tfjs/detector.js';
import type * as ConstantsFile from '@tensorflow-models/pose-detection/dist/blazepose_tfjs/constants.js';
import type * as ImageFile from '@tensorflow-models/pose-detection/dist/shared/calculators/convert_image_to_tensor.js';
import type * as AnchorsFile from '@tensorflow-models/pose-detection/dist/shared/calculators/create_ssd_anchors.js';
import type * as ResultFile from '@tensorflow-models/pose-detection/dist/shared/calculators/detector_result.js';
import type * as SuppressionFile from '@tensorflow-models/pose-detection/dist/shared/calculators/non_max_suppression.js';
import type * as LetterboxFile from '@tensorflow-models/pose-detection/dist/shared/calculators/remove_detection_letterbox.js';
import type * as DecodingFile from '@tensorflow-models/pose-detection/dist/shared/calculators/tensors_to_detections.js';

// CommonJS files of megabytes: `import` reads their whole text for names before it runs them, which more than doubles
// the time a worker needs to start. And single files of pose-detection, not the package, whose index also loads the
// other detectors, MediaPipe and WebGPU.
const require = createRequire(import.meta.url);
const files = '@tensorflow-models/pose-detection/dist';
const calculators = `${files}/shared/calculators`;

export const tf = require('@tensorflow/tfjs-core') as typeof CorePackage;
export const { loadGraphModel } = require('@tensorflow/tfjs-converter') as typeof ConverterPackage;

/** BlazePose of pose-detection, and the steps of it that are needed one by one. */
export const blazePose = {
  ...(require(`${files}/blazepose_tfjs/detector.js`) as typeof BlazePoseFile),
  ...(require(`${files}/blazepose_tfjs/constants.js`) as typeof ConstantsFile),
  ...(require(`${calculators}/convert_image_to_tensor.js`) as typeof ImageFile),
  ...(require(`${calculators}/create_ssd_anchors.js`) as typeof AnchorsFile),
  ...(require(`${calculators}/detector_result.js`) as typeof ResultFile),
  ...(require(`${calculators}/non_max_suppression.js`) as typeof SuppressionFile),
  ...(require(`${calculators}/remove_detection_letterbox.js`) as typeof LetterboxFile),
  ...(require(`${calculators}/tensors_to_detections.js`) as typeof DecodingFile),
};
