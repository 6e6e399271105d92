import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths, version_wasm } from '@tensorflow/tfjs-backend-wasm';
import { tfjsRuntime } from '../tfjs/tfjs-runtime.ts';
import type { PoseRuntime } from './runtime.ts';

/** TensorFlow.js on WebAssembly: runs wherever Node runs, on one thread. */
export async function startWasm(): Promise<PoseRuntime> {
  const packageFile = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
  setWasmPaths(join(dirname(packageFile), 'dist') + sep);
  if (!(await setBackend('wasm'))) throw new Error('The WebAssembly backend did not start.');
  await ready();
  return tfjsRuntime('wasm', version_wasm);
}
