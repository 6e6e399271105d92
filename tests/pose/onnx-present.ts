import { createRequire } from 'node:module';

/**
 * Whether onnxruntime-node is installed. It is optional for users, so that its tests are skipped aloud without it.
 * @throws Error where CI is set and it is not
 */
export function onnxPresent(): boolean {
  try {
    createRequire(import.meta.url).resolve('onnxruntime-node');
    return true;
  } catch {
    if (process.env.CI !== undefined) throw new Error('CI needs onnxruntime-node to be installed.');
    console.warn('Skipped: onnxruntime-node is not installed on this machine, so its runtime is not tested.');
    return false;
  }
}
