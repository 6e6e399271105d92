import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type * as WasmPackage from '@tensorflow/tfjs-backend-wasm';
import { tf } from '../tfjs/packages.ts';
import { tfjsRuntime } from '../tfjs/tfjs-runtime.ts';
import type { PoseRuntime } from './runtime.ts';

/** TensorFlow.js on WebAssembly: runs wherever Node runs, on one thread. */
export async function startWasm(): Promise<PoseRuntime> {
  const require = createRequire(import.meta.url);
  const { setWasmPaths, version_wasm } = require('@tensorflow/tfjs-backend-wasm') as typeof WasmPackage;
  const packageFile = require.resolve('@tensorflow/tfjs-backend-wasm/package.json');
  setWasmPaths(join(dirname(packageFile), 'dist') + sep);
  if (!(await tf.setBackend('wasm'))) throw new Error('The WebAssembly backend did not start.');
  await tf.ready();
  return tfjsRuntime('wasm', version_wasm);
}
