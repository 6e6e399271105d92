import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runInWorkers } from '../../src/pose/processes/job-line.ts';

const PICTURE_BYTES = 12e6;

describe('jobs for several workers', () => {
  it('are each done once', async () => {
    const done: number[] = [];
    await runInWorkers<string, number>(
      ['a', 'b', 'c'],
      async (line) => {
        for (let job = 0; job < 20; job++) {
          await pause(0);
          line.jobs.push(job);
        }
      },
      async (_worker, job) => {
        await pause(job % 3);
        done.push(job);
      },
    );
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, job) => job));
  });

  it('make the reader wait when the workers are slow, so that memory stays flat', async () => {
    let waiting = 0;
    let most = 0;
    await runInWorkers<string, number>(
      ['slow'],
      async (line) => {
        for (let job = 0; job < 30; job++) {
          await line.budget.room();
          line.budget.add(PICTURE_BYTES);
          most = Math.max(most, ++waiting);
          line.jobs.push(job);
        }
      },
      async (_worker, _job, line) => {
        await pause(1);
        waiting--;
        line.budget.release(PICTURE_BYTES);
      },
    );
    expect(most).toBe(3);
  });

  it('stop for everybody when one worker fails, and give its error', async () => {
    let produced = 0;
    const run = runInWorkers<string, number>(
      ['good', 'bad'],
      async (line) => {
        while (!line.stopped) {
          await line.budget.room();
          line.budget.add(PICTURE_BYTES);
          line.jobs.push(produced++);
        }
      },
      async (worker) => {
        await pause(1);
        if (worker === 'bad') throw new Error('broken');
      },
    );
    await expect(run).rejects.toThrow('broken');
    expect(produced).toBeLessThan(20);
  });

  it('stop when the reader fails', async () => {
    const run = runInWorkers<string, number>(
      ['good'],
      async (line) => {
        line.jobs.push(1);
        await pause(1);
        throw new Error('clip damaged');
      },
      () => pause(0),
    );
    await expect(run).rejects.toThrow('clip damaged');
  });
});
