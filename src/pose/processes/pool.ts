import { PlumblineError } from '../../errors.ts';
import type { RuntimeName } from '../runtimes/runtime.ts';
import type { TaskOf } from './tasks.ts';
import { WorkerProcess } from './worker-process.ts';

export interface PoolSettings {
  processes: number;
  start: Omit<TaskOf<'start'>, 'kind'>;
  signal?: AbortSignal | undefined;
  replyLimitMs?: number | undefined;
}

/**
 * Starts worker processes, lends them to `body`, and ends them whatever happens. The body begins while they still load
 * their networks: what it asks them waits.
 * @throws PlumblineError interrupted when the signal was raised; what kept a worker from starting
 */
export async function withWorkers<Result>(
  { processes, start, signal, replyLimitMs }: PoolSettings,
  body: (workers: WorkerProcess[]) => Promise<Result>,
): Promise<{ result: Result; runtime: RuntimeName }> {
  throwIfInterrupted(signal);
  const workers = Array.from({ length: processes }, () => new WorkerProcess(replyLimitMs));
  const stopAll = (): Promise<unknown> => Promise.all(workers.map((worker) => worker.stop()));
  const onAbort = (): void => void stopAll();
  signal?.addEventListener('abort', onAbort);
  let running: Promise<Result> | null = null;
  try {
    const starting = Promise.all(
      workers.map((worker) => worker.ask<'start'>({ kind: 'start', ...start }, null)),
    );
    running = body(workers);
    // When the start fails, the body fails with it, and of the two only the start says why.
    running.catch(() => undefined);
    const runtime = (await starting).at(0)?.runtime;
    if (runtime === undefined) throw new RangeError('At least one process is needed.');
    return { result: await running, runtime };
  } catch (error) {
    throwIfInterrupted(signal);
    throw error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await stopAll();
    await running?.catch(() => undefined);
  }
}

function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw new PlumblineError('interrupted', 'The analysis was interrupted.', { cause: signal.reason });
  }
}
