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
 * Starts worker processes, lends them to `body`, and ends them whatever happens.
 * @throws PlumblineError interrupted when the signal was raised
 */
export async function withWorkers<Result>(
  { processes, start, signal, replyLimitMs }: PoolSettings,
  body: (workers: WorkerProcess[], runtime: RuntimeName) => Promise<Result>,
): Promise<Result> {
  throwIfInterrupted(signal);
  const workers = Array.from({ length: processes }, () => new WorkerProcess(replyLimitMs));
  const stopAll = (): Promise<unknown> => Promise.all(workers.map((worker) => worker.stop()));
  const onAbort = (): void => void stopAll();
  signal?.addEventListener('abort', onAbort);
  try {
    const started = await Promise.all(
      workers.map((worker) => worker.ask<'start'>({ kind: 'start', ...start }, null)),
    );
    const runtime = started.at(0)?.runtime;
    if (runtime === undefined) throw new RangeError('At least one process is needed.');
    return await body(workers, runtime);
  } catch (error) {
    throwIfInterrupted(signal);
    throw error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await stopAll();
  }
}

function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw new PlumblineError('interrupted', 'The analysis was interrupted.', { cause: signal.reason });
  }
}
