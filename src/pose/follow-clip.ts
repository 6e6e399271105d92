import type { Pose } from '../analysis/keypoints.ts';
import type { Lookout } from './people/runner-path.ts';
import { Channel } from './processes/channel.ts';
import { type JobLine, runInWorkers } from './processes/job-line.ts';
import type { WorkerProcess } from './processes/worker-process.ts';
import type { Frame } from './source.ts';
import { stretchOf, warmsUp } from './stretches.ts';

interface Stretch {
  number: number;
  frames: Channel<Frame>;
}

/** Follows the runner through all frames; `keep` is called once for each, in no particular order. */
export async function followClip(
  workers: WorkerProcess[],
  frames: AsyncIterable<Frame>,
  lookout: (frame: Frame) => Lookout,
  keep: (frame: Frame, pose: Pose | null) => void,
): Promise<void> {
  await runInWorkers<WorkerProcess, Stretch>(
    workers,
    (line) => cutIntoStretches(frames, line),
    async (worker, stretch, line) => {
      let first = true;
      for (let frame = await stretch.frames.take(); frame !== null; frame = await stretch.frames.take()) {
        const region = lookout(frame);
        const pose =
          region === 'absent'
            ? null
            : await worker.ask<'next-pose'>({ kind: 'next-pose', first, region }, frame);
        first = region === 'absent';
        line.budget.release(frame.data.length);
        if (stretchOf(frame.index) === stretch.number) keep(frame, pose);
      }
    },
  );
}

async function cutIntoStretches(frames: AsyncIterable<Frame>, line: JobLine<Stretch>): Promise<void> {
  const open = new Map<number, Stretch>();
  const openStretch = (number: number): Stretch => {
    const stretch = { number, frames: new Channel<Frame>() };
    open.set(number, stretch);
    line.jobs.push(stretch);
    return stretch;
  };
  try {
    for await (const frame of frames) {
      await line.budget.room();
      if (line.stopped) return;
      closeUntil(open, stretchOf(frame.index));
      for (const number of stretchesWith(frame.index)) {
        (open.get(number) ?? openStretch(number)).frames.push(frame);
        line.budget.add(frame.data.length);
      }
    }
  } finally {
    closeUntil(open, Infinity);
  }
}

function stretchesWith(frame: number): number[] {
  const next = warmsUp(frame);
  return next === null ? [stretchOf(frame)] : [stretchOf(frame), next];
}

function closeUntil(open: Map<number, Stretch>, number: number): void {
  for (const stretch of open.values()) {
    if (stretch.number >= number) continue;
    stretch.frames.close();
    open.delete(stretch.number);
  }
}
