import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { PlumblineError } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import type { Picture } from '../source.ts';
import type { Reply, Task, TaskKind, TaskOf, Tasks } from './tasks.ts';
import { encode } from './wire.ts';

/** Far above what the start and the first pictures take on the slowest machine, so that only a worker that hangs reaches it. */
const REPLY_LIMIT_MS = 120_000;
const KEPT_STDERR_CHARACTERS = 2000;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** The parent's end of one child process that runs the networks. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #tasksOut: Writable;
  readonly #replyLimitMs: number;
  readonly #waiting = new Map<number, Waiting>();
  #failure: PlumblineError | null = null;
  #stderr = '';
  #nextId = 0;

  constructor(replyLimitMs = REPLY_LIMIT_MS) {
    this.#replyLimitMs = replyLimitMs;
    const file = join(packageRoot(), '.build/src/pose/worker.js');
    // Pictures go through the child's standard input, which is quicker than the message channel; and when this
    // process ends in whatever way, that input ends too, so that no child is left behind.
    this.#child = fork(file, [], { execArgv: ['--expose-gc'], stdio: ['pipe', 'ignore', 'pipe', 'ipc'] });
    const { stdin, stderr } = this.#child as ChildProcess & { stdin: Writable; stderr: Readable };
    this.#tasksOut = stdin;
    this.#listen(stdin, stderr);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /**
   * Gives the worker a task and waits for its result.
   * @throws PlumblineError pose-worker-died, or what went wrong in the worker.
   */
  async ask<Kind extends TaskKind>(
    task: TaskOf<Kind>,
    picture: Picture | null,
  ): Promise<Tasks[Kind]['result']> {
    if (this.#failure !== null) throw this.#failure;
    const id = this.#nextId++;
    const reply = new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#fail(`A pose process gave no answer within ${this.#replyLimitMs / 1000} seconds.`);
      }, this.#replyLimitMs);
      this.#waiting.set(id, { resolve, reject, timer });
    });
    for (const part of encode({ id, task: task as Task, picture })) this.#tasksOut.write(part);
    return (await reply) as Tasks[Kind]['result'];
  }

  /** Ends the process; resolves when it is gone. */
  async stop(): Promise<void> {
    this.#fail('The pose process was stopped.');
    if (this.#child.exitCode === null && this.#child.signalCode === null && this.pid !== undefined) {
      await once(this.#child, 'exit');
    }
  }

  #listen(stdin: Writable, stderr: Readable): void {
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-KEPT_STDERR_CHARACTERS);
    });
    // A broken pipe is reported by the exit that caused it.
    stdin.on('error', () => undefined);
    this.#child.on('message', (reply: Reply) => {
      this.#settle(reply);
    });
    this.#child.on('error', (cause) => {
      this.#fail(`A pose process could not be run: ${cause.message}`, cause);
    });
    this.#child.on('close', (code, signal) => {
      const how = signal === null ? `with exit status ${code}` : `by the signal ${signal}`;
      this.#fail(`A pose process was ended ${how} before it was done.`, this.#stderr);
    });
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    if ('error' in reply) waiting.reject(errorFrom(reply.error));
    else waiting.resolve(reply.value);
  }

  /** From here on every question, waiting or new, gets this answer. */
  #fail(message: string, cause?: unknown): void {
    this.#failure ??= new PlumblineError('pose-worker-died', message, { cause });
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(this.#failure);
    }
    this.#waiting.clear();
    this.#child.kill('SIGKILL');
  }
}

type ReplyError = Extract<Reply, { error: unknown }>['error'];

function errorFrom({ code, message, advice }: ReplyError): Error {
  if (code === null) return new PlumblineError('pose-worker-died', `A pose process failed: ${message}`);
  return new PlumblineError(code, message, advice === null ? undefined : { advice });
}
