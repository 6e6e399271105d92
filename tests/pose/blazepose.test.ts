import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { KEYPOINT_NAMES } from '../../src/analysis/pose-track.ts';
import { packageRoot } from '../../src/package-root.ts';
import type { PoseRuntime } from '../../src/pose/runtimes/runtime.ts';
import { startRuntime } from '../../src/pose/runtimes/select.ts';
import type { Frame } from '../../src/pose/source.ts';
import { tf } from '../../src/pose/tfjs/packages.ts';
import { framesOf, RUNNER, skipWithoutClip, treadmill } from './real-clip.ts';

/** Decoders differ by a grey level here and there, which moves the points by fractions of a pixel. */
const MEDIAN_TOLERANCE_PX = 0.3;
const WORST_TOLERANCE_PX = 5;
const SLOW_MS = 120_000;

interface Golden {
  poses: [x: number, y: number, score: number][][];
}

describe.skipIf(skipWithoutClip)('BlazePose on WebAssembly', { timeout: SLOW_MS }, () => {
  let runtime: PoseRuntime;
  let frames: Frame[];
  beforeAll(async () => {
    runtime = await startRuntime('wasm');
    frames = await framesOf(await treadmill(4));
  });

  it('gives the golden keypoints of pose-detection with the heavy model', async () => {
    const path = join(packageRoot(), 'tests/pose/golden/treadmill-heavy.json');
    const golden = JSON.parse(readFileSync(path, 'utf8')) as Golden;
    const detector = await runtime.createDetector('heavy');
    const finder = await runtime.createPeopleFinder();
    const errors: number[] = [];
    for (const [index, frame] of frames.entries()) {
      const [person] = await finder.find(frame);
      const pose = await detector.estimate(frame, { ...person, mirrored: false });
      expect(pose?.keypoints.map(({ name }) => name)).toEqual(KEYPOINT_NAMES);
      pose?.keypoints.forEach(({ x, y }, point) => {
        const [goldenX, goldenY] = golden.poses[index][point];
        errors.push(Math.hypot(x - goldenX, y - goldenY));
      });
    }
    detector.dispose();
    finder.dispose();
    errors.sort((a, b) => a - b);
    expect(errors[errors.length >> 1]).toBeLessThan(MEDIAN_TOLERANCE_PX);
    expect(errors.at(-1)).toBeLessThan(WORST_TOLERANCE_PX);
  });

  it('finds the runner, at the place where the keypoints are', async () => {
    const finder = await runtime.createPeopleFinder();
    const people = await finder.find(frames[0]);
    finder.dispose();
    expect(people).toHaveLength(1);
    expect(people[0].xPx).toBeCloseTo(325, -2);
    expect(people[0].yPx).toBeCloseTo(900, -2);
  });

  it('looks where it is told to', async () => {
    const detector = await runtime.createDetector('lite');
    const ceiling = { xPx: 360, yPx: 250, radiusPx: 200, leanRad: 0, mirrored: false };
    const atTheCeiling = await detector.estimate(frames[0], ceiling);
    const atTheRunner = await detector.estimate(frames[0], RUNNER);
    detector.dispose();
    expect(atTheCeiling?.score ?? 0).toBeLessThan(0.8);
    expect(atTheRunner?.score).toBeGreaterThan(0.9);
  });

  it('keeps no tensor from frame to frame, and none once it is disposed of', async () => {
    const before = tf.memory().numTensors;
    const detector = await runtime.createDetector('lite');
    const finder = await runtime.createPeopleFinder();
    const ready = tf.memory().numTensors;
    const empty = { widthPx: 64, heightPx: 64, data: new Uint8Array(64 * 64 * 3) };
    for (const picture of [...frames, empty, ...frames]) {
      await detector.estimate(picture, RUNNER);
      await finder.find(picture);
      expect(tf.memory().numTensors).toBe(ready);
    }
    detector.dispose();
    finder.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
