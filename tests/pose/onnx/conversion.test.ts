import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { NamedTensorMap, Tensor } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/analysis/random.ts';
import { type NetworkName, readManifest } from '../../../src/pose/manifest.ts';
import {
  DETECTOR_OUTPUTS,
  LANDMARK_OUTPUTS,
  madeFromWeights,
} from '../../../src/pose/onnx/prepared-network.ts';
import { type OnnxRuntime, SESSION_OPTIONS } from '../../../src/pose/runtimes/onnx.ts';
import { startRuntime } from '../../../src/pose/runtimes/select.ts';
import { graphSource } from '../../../src/pose/tfjs/graph-source.ts';
import { loadGraphModel, tf } from '../../../src/pose/tfjs/packages.ts';
import { largestOf } from '../../largest.ts';
import { onnxPresent } from '../onnx-present.ts';

const NETWORKS = [
  ['detector', 224, DETECTOR_OUTPUTS],
  ['lite', 256, LANDMARK_OUTPUTS],
  ['full', 256, LANDMARK_OUTPUTS],
  ['heavy', 256, LANDMARK_OUTPUTS],
] as const;
/** Two libraries add the same numbers in another order. */
const LARGEST_RELATIVE_DIFFERENCE = 1e-4;

function noise(sidePx: number): Float32Array {
  const random = seededRandom(7);
  return Float32Array.from({ length: sidePx ** 2 * 3 }, () => random.uniform());
}

async function onTensorFlow(
  network: NetworkName,
  input: Float32Array,
  sidePx: number,
  outputs: readonly string[],
) {
  await startRuntime('wasm');
  const model = await loadGraphModel(graphSource(network));
  const picture = tf.tensor4d(input, [1, sidePx, sidePx, 3]);
  const result: Tensor | Tensor[] | NamedTensorMap = model.execute(picture, [...outputs]);
  const tensors = Array.isArray(result) ? result : [result];
  const values = tensors.map((tensor) => tensor.dataSync<'float32'>());
  tf.dispose([picture, ...tensors]);
  model.dispose();
  return values;
}

async function onOnnx(network: NetworkName, input: Float32Array, sidePx: number, outputs: readonly string[]) {
  const { InferenceSession, Tensor: OnnxTensor } = createRequire(import.meta.url)(
    'onnxruntime-node',
  ) as OnnxRuntime;
  const session = await InferenceSession.create(await madeFromWeights(network), SESSION_OPTIONS);
  const [name] = session.inputNames;
  const result = await session.run({ [name]: new OnnxTensor('float32', input, [1, sidePx, sidePx, 3]) });
  return outputs.map((output) => result[output].data);
}

describe.runIf(onnxPresent())('a network converted to ONNX', { timeout: 120_000 }, () => {
  it.each(NETWORKS)('%s computes what it computes in TensorFlow', async (network, sidePx, outputs) => {
    const input = noise(sidePx);
    const expected = await onTensorFlow(network, input, sidePx, outputs);
    const actual = await onOnnx(network, input, sidePx, outputs);
    outputs.forEach((_, index) => {
      const largest = Math.max(1, largestOf(expected[index].map(Math.abs)));
      const differences = expected[index].map((value, i) => Math.abs(value - actual[index][i]));
      expect(actual[index]).toHaveLength(expected[index].length);
      expect(largestOf(differences) / largest).toBeLessThan(LARGEST_RELATIVE_DIFFERENCE);
    });
  });
});

describe('the conversion', () => {
  it.each(['detector', 'lite', 'full', 'heavy'] as const)(
    'of %s gives the bytes whose checksum stands in the manifest',
    async (network) => {
      const content = await madeFromWeights(network);
      const { bytes, sha256 } = readManifest().networks[network].onnx;
      expect(content).toHaveLength(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    },
  );
});
