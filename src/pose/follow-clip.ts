import type { Pose } from '../analysis/keypoints.ts';
import type { Lookout } from './people/runner-path.ts';
import { handOut, runInWorkers } from './processes/job-line.ts';
import type { WorkerProcess } from './processes/worker-process.ts';
import type { Frame } from './source.ts';

/** Looks for the runner in all frames; `keep` is called once for each, in no particular order. */
export async function followClip(
  workers: WorkerProcess[],
  frames: AsyncIterable<Frame>,
  lookout: (frame: Frame) => Lookout,
  keep: (frame: Frame, pose: Pose | null) => void,
): Promise<void> {
  await runInWorkers<WorkerProcess, Frame>(
    workers,
    (line) => handOut(frames, line),
    async (worker, frame, line) => {
      const expected = lookout(frame);
      const pose =
        expected === 'absent'
          ? null
          : await worker.ask<'find-runner'>({ kind: 'find-runner', expected }, frame);
      line.budget.release(frame.data.length);
      keep(frame, pose);
    },
  );
}
