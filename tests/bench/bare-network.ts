import type { Tensor } from '@tensorflow/tfjs-core';
import type { RuntimeName } from '../../src/pose/runtimes/runtime.ts';
import { startRuntime } from '../../src/pose/runtimes/select.ts';
import { graphSource } from '../../src/pose/tfjs/graph-source.ts';
import { loadGraphModel, tf } from '../../src/pose/tfjs/packages.ts';
import { median } from '../../src/analysis/maths/statistics.ts';

const INPUT_SHAPE = [1, 256, 256, 3];
const WARM_UPS = 3;
const EXECUTIONS = 15;

export interface BareNetwork {
  readonly runtime: RuntimeName;
  /** Median time of one execution with nothing around it and nothing beside it. */
  readonly executionMs: number;
}

/** The heavy landmark network on its own, on the runtime the analysis takes: the least a frame can cost. */
export async function bareNetwork(): Promise<BareNetwork> {
  const { name } = await startRuntime('auto');
  const model = await loadGraphModel(graphSource('heavy'));
  const input = tf.fill(INPUT_SHAPE, 0.5);
  const times: number[] = [];
  for (let i = 0; i < WARM_UPS + EXECUTIONS; i += 1) {
    const start = performance.now();
    const outputs = model.predict(input) as Tensor[];
    await Promise.all(outputs.map((output) => output.data()));
    if (i >= WARM_UPS) times.push(performance.now() - start);
    tf.dispose(outputs);
  }
  input.dispose();
  model.dispose();
  return { runtime: name, executionMs: median(times) };
}
