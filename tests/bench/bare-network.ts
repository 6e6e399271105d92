import { createRequire } from 'node:module';
import type { Tensor } from '@tensorflow/tfjs-core';
import { median } from '../../src/analysis/maths/statistics.ts';
import { landmarkInput } from '../../src/pose/blazepose/landmarks.ts';
import { preparedNetwork } from '../../src/pose/onnx/prepared-network.ts';
import { type OnnxRuntime, SESSION_OPTIONS } from '../../src/pose/runtimes/onnx.ts';
import type { RuntimeName } from '../../src/pose/runtimes/runtime.ts';
import { startRuntime } from '../../src/pose/runtimes/select.ts';
import { graphSource } from '../../src/pose/tfjs/graph-source.ts';
import { loadGraphModel, tf } from '../../src/pose/tfjs/packages.ts';

const INPUT_SHAPE = [1, 256, 256, 3];
const WARM_UPS = 3;
const EXECUTIONS = 15;

export interface BareNetwork {
  readonly runtime: RuntimeName;
  /** Median time of one execution with nothing around it and nothing beside it. */
  readonly executionMs: number;
}

/** The heavy landmark network on its own and on one thread, on the runtime the analysis takes: the least a frame can cost. */
export async function bareNetwork(): Promise<BareNetwork> {
  const { name } = await startRuntime('auto');
  const { execute, end } = name === 'onnx' ? await onOnnx() : await onTensorFlow();
  const times: number[] = [];
  for (let i = 0; i < WARM_UPS + EXECUTIONS; i += 1) {
    const start = performance.now();
    await execute();
    if (i >= WARM_UPS) times.push(performance.now() - start);
  }
  await end();
  return { runtime: name, executionMs: median(times) };
}

interface Network {
  readonly execute: () => Promise<unknown>;
  readonly end: () => Promise<void> | void;
}

async function onOnnx(): Promise<Network> {
  const { InferenceSession, Tensor: OnnxTensor } = createRequire(import.meta.url)(
    'onnxruntime-node',
  ) as OnnxRuntime;
  const session = await InferenceSession.create(await preparedNetwork('heavy'), SESSION_OPTIONS);
  const input = new OnnxTensor('float32', landmarkInput().fill(0.5), INPUT_SHAPE);
  return {
    execute: () => session.run({ [session.inputNames[0]]: input }),
    end: () => session.release(),
  };
}

async function onTensorFlow(): Promise<Network> {
  const model = await loadGraphModel(graphSource('heavy'));
  const input = tf.fill(INPUT_SHAPE, 0.5);
  return {
    execute: async () => {
      const outputs = model.predict(input) as Tensor[];
      await Promise.all(outputs.map((output) => output.data()));
      tf.dispose(outputs);
    },
    end: () => {
      input.dispose();
      model.dispose();
    },
  };
}
