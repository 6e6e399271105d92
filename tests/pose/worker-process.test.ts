import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withWorkers } from '../../src/pose/processes/pool.ts';
import { WorkerProcess } from '../../src/pose/processes/worker-process.ts';

const START = { runtime: 'wasm', model: 'lite' } as const;
const SLOW_MS = 120_000;

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('worker processes', { timeout: SLOW_MS }, () => {
  it('end with their work, and leave no process behind', async () => {
    let pids: (number | undefined)[] = [];
    const { runtime } = await withWorkers({ processes: 2, start: START }, (workers) => {
      pids = workers.map(({ pid }) => pid);
      expect(pids.every(isAlive)).toBe(true);
      return Promise.resolve();
    });
    expect(runtime).toBe('wasm');
    expect(pids.some(isAlive)).toBe(false);
  });

  it('that die give a clear error, and the others are ended', async () => {
    let pids: (number | undefined)[] = [];
    const run = withWorkers({ processes: 2, start: START }, async (workers) => {
      pids = workers.map(({ pid }) => pid);
      const [victim] = workers;
      if (victim.pid === undefined) throw new Error('The worker runs.');
      process.kill(victim.pid, 'SIGKILL');
      await victim.ask<'start'>({ kind: 'start', ...START }, null);
    });
    await expect(run).rejects.toMatchObject({
      code: 'pose-worker-died',
      message: 'A pose process was ended by the signal SIGKILL before it was done.',
    });
    expect(pids.some(isAlive)).toBe(false);
  });

  it('that hang are given up after the time limit', async () => {
    const worker = new WorkerProcess(300);
    if (worker.pid === undefined) throw new Error('The worker runs.');
    process.kill(worker.pid, 'SIGSTOP');
    await expect(worker.ask<'start'>({ kind: 'start', ...START }, null)).rejects.toMatchObject({
      code: 'pose-worker-died',
      message: 'A pose process gave no answer within 0.3 seconds.',
    });
    await worker.stop();
    expect(isAlive(worker.pid)).toBe(false);
  });

  it('are ended at once when the user interrupts', async () => {
    const interrupt = new AbortController();
    let pids: (number | undefined)[] = [];
    const run = withWorkers({ processes: 2, start: START, signal: interrupt.signal }, async (workers) => {
      pids = workers.map(({ pid }) => pid);
      setTimeout(() => {
        interrupt.abort();
      }, 50);
      for (;;) {
        await pause(10);
        await workers[0].ask<'start'>({ kind: 'start', ...START }, null);
      }
    });
    await expect(run).rejects.toMatchObject({ code: 'interrupted', exitCode: 130 });
    expect(pids.some(isAlive)).toBe(false);
  });

  it('are not even started after an interruption', async () => {
    const run = withWorkers({ processes: 1, start: START, signal: AbortSignal.abort() }, () =>
      Promise.resolve(),
    );
    await expect(run).rejects.toMatchObject({ code: 'interrupted' });
  });

  it('that do not start end the work which already waits for them, and the start says why', async () => {
    const start = { ...START, weightsFolder: '/nowhere' };
    let pids: (number | undefined)[] = [];
    const run = withWorkers({ processes: 1, start }, async (workers) => {
      pids = workers.map(({ pid }) => pid);
      const picture = { widthPx: 2, heightPx: 2, data: new Uint8Array(12) };
      await workers[0].ask<'look-around'>({ kind: 'look-around', model: 'lite' }, picture);
    });
    await expect(run).rejects.toMatchObject({ code: 'weights-missing' });
    expect(pids.some(isAlive)).toBe(false);
  });

  it('report broken weights by the name of the file', async () => {
    const start = { ...START, weightsFolder: '/nowhere' };
    await expect(withWorkers({ processes: 2, start }, () => Promise.resolve())).rejects.toMatchObject({
      code: 'weights-missing',
      message: expect.stringContaining('blazepose-') as string,
    });
  });
});
