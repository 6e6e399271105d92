import { createRequire } from 'node:module';
import util from 'node:util';
import type { KernelConfig, Tensor, TensorInfo, TransformAttrs } from '@tensorflow/tfjs-core';
import { tf } from '../tfjs/packages.ts';
import { tfjsRuntime } from '../tfjs/tfjs-runtime.ts';
import type { PoseRuntime } from './runtime.ts';

const BACKEND = 'tensorflow';
const NATIVE_TRANSFORM = 'ImageProjectiveTransformV3';

/** What is used here of the backend of tfjs-node, which has no types of its own when it is not installed. */
interface NativeBackend {
  binding: { TF_ATTR_TYPE: number; TF_ATTR_STRING: number; TF_FLOAT: number };
  executeSingleOutput: (op: string, attributes: OpAttribute[], inputs: TensorInfo[]) => Tensor;
}
interface OpAttribute {
  name: string;
  type: number;
  value: number | string;
}

/** TensorFlow's own library: quicker than WebAssembly, but an optional package that not every machine can have. */
export async function startTfjsNode(): Promise<PoseRuntime> {
  putBackRemovedUtilities();
  const require = createRequire(import.meta.url);
  const { version } = require('@tensorflow/tfjs-node') as { version: Record<string, string> };
  if (!(await tf.setBackend(BACKEND))) throw new Error('The native backend did not start.');
  await tf.ready();
  tf.registerKernel(TRANSFORM);
  return tfjsRuntime('tfjs-node', version['tfjs-node'] ?? 'unknown');
}

/** Node 23 removed functions that tfjs-node 4.22 still calls. */
function putBackRemovedUtilities(): void {
  if (!('isNullOrUndefined' in util)) {
    Object.assign(util, { isNullOrUndefined: (value: unknown) => value === null || value === undefined });
  }
}

/** BlazePose crops with the kernel Transform, which tfjs-node lacks although its library has the operation. */
const TRANSFORM: KernelConfig = {
  kernelName: 'Transform',
  backendName: BACKEND,
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { image, transforms } = inputs as Record<'image' | 'transforms', TensorInfo>;
    const { fillValue, outputShape } = attrs as unknown as TransformAttrs;
    const native = backend as NativeBackend;
    const shape = tf.tensor1d(outputShape ?? image.shape.slice(1, 3), 'int32');
    const fill = tf.scalar(fillValue, 'float32');
    const operands = [image, transforms, shape, fill];
    const result = native.executeSingleOutput(NATIVE_TRANSFORM, transformAttributes(native), operands);
    shape.dispose();
    fill.dispose();
    return result;
  },
};

function transformAttributes({ binding }: NativeBackend): OpAttribute[] {
  return [
    { name: 'dtype', type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT },
    { name: 'interpolation', type: binding.TF_ATTR_STRING, value: 'BILINEAR' },
    { name: 'fill_mode', type: binding.TF_ATTR_STRING, value: 'CONSTANT' },
  ];
}
