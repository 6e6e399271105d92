import { describe, expect, it } from 'vitest';
import type { KeypointsFile } from '../../src/analysis/keypoints.ts';
import { circleOf } from '../../src/pose/people/body-points.ts';
import { estimatePoses } from '../../src/pose/estimate-poses.ts';
import type { Frame, FrameSource, Picture } from '../../src/pose/source.ts';
import { framesOf, skipWithoutClip, treadmill } from './real-clip.ts';

const SLOW_MS = 300_000;
/** Some two seconds. */
const FRAMES = 64;
const CANVAS = { widthPx: 1280, heightPx: 720 };
/** The runner's hips swing by some 15 px on this scale. */
const RUNNER_RANGE_PX = 40;

/** Where and how large the runner and a frozen frame of the same clip are pasted; `from` is the runner's first frame. */
interface Scene {
  runner: { leftPx: number; heightPx: number; from: number };
  bystander: { leftPx: number; heightPx: number };
}

describe.skipIf(skipWithoutClip)('a bystander', { timeout: SLOW_MS }, () => {
  it('who stands larger beside the runner captures the track in no frame', async () => {
    const { file, notes } = await follow({
      runner: { leftPx: 150, heightPx: 560, from: 0 },
      bystander: { leftPx: 800, heightPx: 720 },
    });
    expect(hipsX(file).every((x) => x !== null && Math.abs(x - 284) < RUNNER_RANGE_PX)).toBe(true);
    expect(notes.map(({ code, severity }) => [code, severity])).toEqual([['several-people', 'info']]);
  });

  it('is not taken for the runner who has not yet come into view', async () => {
    const from = 24;
    const { file } = await follow({
      runner: { leftPx: 700, heightPx: 640, from },
      bystander: { leftPx: 100, heightPx: 600 },
    });
    const xs = hipsX(file);
    expect(xs.slice(0, from).every((x) => x === null)).toBe(true);
    expect(xs.slice(from).every((x) => x !== null && Math.abs(x - 855) < RUNNER_RANGE_PX)).toBe(true);
  });
});

async function follow(scene: Scene): ReturnType<typeof estimatePoses> {
  return estimatePoses(await compose(scene), { model: 'lite', runtime: 'wasm', processes: 2 });
}

function hipsX(file: KeypointsFile): (number | null)[] {
  return file.poses.map((pose) => (pose === null ? null : (circleOf(pose)?.xPx ?? null)));
}

async function compose({ runner, bystander }: Scene): Promise<FrameSource> {
  const frozen = (await framesOf(await treadmill(21, bystander.heightPx))).at(-1);
  const running = await treadmill(FRAMES, runner.heightPx);
  return { ...CANVAS, frameCount: FRAMES, frames: paint };

  async function* paint(options: Parameters<FrameSource['frames']>[0]): AsyncGenerator<Frame> {
    for await (const frame of running.frames(options)) {
      const data = new Uint8Array(CANVAS.widthPx * CANVAS.heightPx * 3).fill(128);
      if (frozen !== undefined) paste(data, frozen, bystander.leftPx);
      if (frame.index >= runner.from) paste(data, frame, runner.leftPx);
      yield { ...frame, ...CANVAS, data };
    }
  }
}

/** Pastes a picture so that it stands on the lower edge of the canvas. */
function paste(canvas: Uint8Array, picture: Picture, leftPx: number): void {
  const topPx = CANVAS.heightPx - picture.heightPx;
  for (let row = 0; row < picture.heightPx; row++) {
    const start = row * picture.widthPx * 3;
    const line = picture.data.subarray(start, start + picture.widthPx * 3);
    canvas.set(line, ((topPx + row) * CANVAS.widthPx + leftPx) * 3);
  }
}
