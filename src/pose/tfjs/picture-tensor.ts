import type { Tensor3D } from '@tensorflow/tfjs-core';
import type { Picture } from '../source.ts';
import { tf } from './packages.ts';

/** Colours 0 to 255 as floats, shape [height, width, 3]. The caller disposes of it. */
export function pictureTensor({ data, widthPx, heightPx }: Picture): Tensor3D {
  // Floats at once: pose-detection would otherwise hold the picture twice, as integers and as floats.
  return tf.tensor3d(new Float32Array(data), [heightPx, widthPx, 3], 'float32');
}
