import { describe, expect, it } from 'vitest';
import type { PoseDetector } from '../../../src/pose/detector.ts';
import { startRuntime } from '../../../src/pose/runtimes/select.ts';
import { onnxPresent } from '../onnx-present.ts';
import { framesOf, RUNNER, skipWithoutClip, treadmill } from '../real-clip.ts';

const ENGINES = ['wasm', 'onnx'] as const;

describe.runIf(onnxPresent() && !skipWithoutClip)('BlazePose on ONNX Runtime', { timeout: 120_000 }, () => {
  it.each([
    ['as it is', RUNNER],
    ['in a mirror', { ...RUNNER, mirrored: true }],
  ])('places every point of a real runner within 0.02 px of pose-detection, %s', async (_how, region) => {
    const frames = await framesOf(await treadmill(3));
    const detectors: PoseDetector[] = [];
    for (const name of ENGINES) detectors.push(await (await startRuntime(name)).createDetector('lite'));
    for (const frame of frames) {
      const [reference, fast] = await Promise.all(
        detectors.map((detector) => detector.estimate(frame, region)),
      );
      expect(fast?.score).toBeCloseTo(reference?.score ?? Number.NaN, 3);
      reference?.keypoints.forEach(({ name, x, y, score }, index) => {
        const point = fast?.keypoints[index];
        expect(point?.name).toBe(name);
        expect(Math.hypot(x - (point?.x ?? Number.NaN), y - (point?.y ?? Number.NaN))).toBeLessThan(0.02);
        expect(point?.score).toBeCloseTo(score ?? Number.NaN, 3);
      });
    }
  });

  it('finds the same people', async () => {
    const [frame] = await framesOf(await treadmill(1));
    const found = [];
    for (const name of ENGINES) {
      found.push(await (await (await startRuntime(name)).createPeopleFinder()).find(frame));
    }
    const [reference, fast] = found;
    expect(fast).toHaveLength(reference.length);
    expect(fast[0].xPx).toBeCloseTo(reference[0].xPx, 1);
    expect(fast[0].radiusPx).toBeCloseTo(reference[0].radiusPx, 1);
  });
});
