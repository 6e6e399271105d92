import { PlumblineError } from '../errors.ts';
import type { Reply } from './processes/tasks.ts';
import { createTaskRunner } from './processes/task-runner.ts';
import { decode } from './processes/wire.ts';

// Started by WorkerProcess: tasks come through standard input, replies go back over the message channel.

function reply(message: Reply): void {
  process.send?.(message);
}

function describe(error: unknown): Extract<Reply, { error: unknown }>['error'] {
  if (error instanceof PlumblineError) {
    return { code: error.code, message: error.message, advice: error.advice };
  }
  return { code: null, message: error instanceof Error ? error.message : String(error), advice: null };
}

// Ctrl-C reaches every process of the terminal; the parent decides when this one ends.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());

/**
 * The collector does not see how large the pictures and outputs are that lie outside its heap, and would let some 60 MB
 * of them pile up. Its heap is small: a collection takes some milliseconds.
 */
const TASKS_PER_COLLECTION = 32;

const run = createTaskRunner();
for await (const { id, task, picture } of decode(process.stdin)) {
  try {
    reply({ id, value: await run(task, picture) });
  } catch (error) {
    reply({ id, error: describe(error) });
  }
  if (id % TASKS_PER_COLLECTION === 0) globalThis.gc?.();
}
process.exit();
