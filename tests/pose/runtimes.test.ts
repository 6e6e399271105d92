import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { startRuntime } from '../../src/pose/runtimes/select.ts';
import { onnxPresent } from './onnx-present.ts';
import { framesOf, RUNNER, skipWithoutClip, treadmill } from './real-clip.ts';

const NATIVE = isInstalled('@tensorflow/tfjs-node');
const ONNX = onnxPresent();
if (!NATIVE)
  console.warn('Skipped: tfjs-node is not installed on this machine, so its runtime is not tested.');

/** The engines round differently. */
const ENGINES_AGREE_PX = 1;

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

describe('choice of the runtime', () => {
  it('takes the fastest that is there', async () => {
    const { name } = await startRuntime('auto');
    expect(name).toBe(ONNX ? 'onnx' : NATIVE ? 'tfjs-node' : 'wasm');
  });

  it.skipIf(NATIVE)('says in one line that a forced one is not there, and what to do', async () => {
    await expect(startRuntime('tfjs-node')).rejects.toMatchObject({
      code: 'runtime-unavailable',
      message:
        "The runtime tfjs-node does not start on this machine: Cannot find module '@tensorflow/tfjs-node'",
      advice: expect.stringContaining('--runtime') as string,
    });
  });

  it.skipIf(!NATIVE || skipWithoutClip)('gives the same keypoints on tfjs-node as on wasm', async () => {
    const frames = await framesOf(await treadmill(1));
    const poses = [];
    for (const name of ['wasm', 'tfjs-node'] as const) {
      const detector = await (await startRuntime(name)).createDetector('lite');
      poses.push(await detector.estimate(frames[0], RUNNER));
      detector.dispose();
    }
    const [wasm, native] = poses;
    wasm?.keypoints.forEach(({ x, y }, point) => {
      const other = native?.keypoints[point];
      expect(Math.hypot(x - (other?.x ?? NaN), y - (other?.y ?? NaN))).toBeLessThan(ENGINES_AGREE_PX);
    });
  });
});
