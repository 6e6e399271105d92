import { describe, expect, it } from 'vitest';
import { KEYPOINT_NAMES } from '../../src/analysis/pose-track.ts';
import { type PoseProgress, estimatePoses } from '../../src/pose/estimate-poses.ts';
import { skipWithoutClip, treadmill } from './real-clip.ts';

const SLOW_MS = 240_000;
const FRAMES = 40;
const QUICK = { model: 'lite', runtime: 'wasm' } as const;
/** Height at which the frames are decoded; the clip itself is twice as large. */
const DECODED_PX = 640;

describe.skipIf(skipWithoutClip)('poses of a clip', { timeout: SLOW_MS }, () => {
  it('are the same with one process and with two, byte for byte', async () => {
    const source = await treadmill(FRAMES, DECODED_PX);
    const progress: PoseProgress[] = [];
    const one = await estimatePoses(source, {
      ...QUICK,
      processes: 1,
      onProgress: (step) => progress.push(step),
    });
    const two = await estimatePoses(source, { ...QUICK, processes: 2 });
    expect(JSON.stringify(two.file)).toBe(JSON.stringify(one.file));

    const { file, runtime, model, notes } = one;
    expect([runtime, model, notes]).toEqual(['wasm', 'lite', []]);
    expect(file.poses).toHaveLength(FRAMES);
    expect(file.timesMs).toHaveLength(FRAMES);
    expect(file.timesMs.every((timeMs, index) => Math.abs(timeMs - (index * 1000) / 30) < 1)).toBe(true);
    for (const pose of file.poses) expect(pose?.keypoints.map(({ name }) => name)).toEqual(KEYPOINT_NAMES);
    // In pixels of the source picture, although the frames were decoded at half of them.
    const hip = file.poses[0]?.keypoints.find(({ name }) => name === 'left_hip');
    expect(Math.hypot((hip?.x ?? 0) - 325, (hip?.y ?? 0) - 900)).toBeLessThan(50);

    expect(progress.at(0)?.stage).toBe('people');
    expect(progress.at(-1)).toEqual({ stage: 'pose', done: FRAMES, total: FRAMES });
  });

  it('end with the error of the reader when the clip cannot be read', async () => {
    const source = { ...(await treadmill(8, DECODED_PX)), frames: brokenFrames };
    await expect(estimatePoses(source, { ...QUICK, processes: 1 })).rejects.toThrow('no picture');
  });
});

// eslint-disable-next-line @typescript-eslint/require-await -- a reader that fails at once
async function* brokenFrames(): AsyncGenerator<never> {
  throw new Error('no picture');
}
