import { ByteBudget } from './byte-budget.ts';
import { Channel } from './channel.ts';

/** Pictures that may wait for each worker: some 12 of 720 x 1280, so that none waits for the decoder. */
const WAITING_BYTES_PER_WORKER = 32e6;

/** While a worker works on one picture, the next is already on its way to it. */
const LANES_PER_WORKER = 2;

/** Jobs on their way from one producer to several workers. */
export class JobLine<Job> {
  readonly jobs = new Channel<Job>();
  readonly budget: ByteBudget;
  #stopped = false;

  constructor(workers: number) {
    this.budget = new ByteBudget(workers * WAITING_BYTES_PER_WORKER);
  }

  /** True once something failed: the producer then ends early. */
  get stopped(): boolean {
    return this.#stopped;
  }

  stop(): void {
    this.#stopped = true;
    this.jobs.close();
    this.budget.open();
  }
}

/**
 * Runs a producer of jobs and two lanes per worker beside it, and waits until all of them have ended, also when
 * one of them fails, so that nothing goes on in the background.
 */
export async function runInWorkers<Worker, Job>(
  workers: Worker[],
  produce: (line: JobLine<Job>) => Promise<void>,
  work: (worker: Worker, job: Job, line: JobLine<Job>) => Promise<void>,
): Promise<void> {
  const line = new JobLine<Job>(workers.length);
  const producer = async (): Promise<void> => {
    await produce(line);
    line.jobs.close();
  };
  const lane = async (worker: Worker): Promise<void> => {
    for (let job = await line.jobs.take(); job !== null; job = await line.jobs.take()) {
      await work(worker, job, line);
    }
  };
  const lanes = Array.from({ length: LANES_PER_WORKER }, () => workers).flat();
  const stopOnFailure = (error: unknown): never => {
    line.stop();
    throw error;
  };
  const ends = await Promise.allSettled(
    [producer(), ...lanes.map(lane)].map((task) => task.catch(stopOnFailure)),
  );
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Puts frames on the line as fast as the workers take them. */
export async function handOut<Job extends { readonly data: Uint8Array }>(
  frames: AsyncIterable<Job>,
  line: JobLine<Job>,
): Promise<void> {
  for await (const frame of frames) {
    await line.budget.room();
    if (line.stopped) return;
    line.budget.add(frame.data.length);
    line.jobs.push(frame);
  }
}
