import type { CorrectedFiles } from '../api/corrected-files.ts';
import type { ReviewStore } from '../storage/review-store.ts';
import type { Shelves } from './analysis-jobs.ts';
import { isWorthAnotherTry } from './another-try.ts';
import { CorrectedState, type RevisionOf } from './corrected-state.ts';
import { correctionFor } from './correction-for.ts';
import type { JobQueue } from './queue.ts';
import { type AnalysisEnd, runCorrection } from './run-analysis.ts';
import { steadily } from './steadily.ts';

/** Makes report, table, pictures and video of corrected results, each in a process of its own. */
export class CorrectionJobs {
  readonly #shelves: Shelves;
  readonly #reviews: ReviewStore;
  readonly #queue: JobQueue;
  readonly #state: CorrectedState;
  readonly #running = new Map<string, AbortController>();

  constructor(shelves: Shelves, reviews: ReviewStore, queue: JobQueue) {
    this.#shelves = shelves;
    this.#reviews = reviews;
    this.#queue = queue;
    this.#state = new CorrectedState(shelves.folder);
  }

  /** Begins to work; alone on its database, it goes on with what was asked for when the last server ended. */
  async start(exclusive: boolean): Promise<void> {
    if (exclusive) {
      await this.#queue.forgetActive();
      const { ids } = await this.#shelves.store.names();
      for (const one of await this.#state.unfinished(ids)) await this.#queue.add(keyOf(one));
    }
    await this.#queue.serve((key, lastTry) => this.#work(revisionOf(key), lastTry));
  }

  /** Has the files of a stored revision made, unless they are there or on their way. */
  async request(one: RevisionOf): Promise<CorrectedFiles> {
    const { state } = await this.#state.read(one);
    if (state === 'failed') await this.#state.forget(one);
    if (state !== 'done' && (await this.#state.ask(one))) await this.#queue.add(keyOf(one));
    return this.read(one);
  }

  read(one: RevisionOf): Promise<CorrectedFiles> {
    return this.#state.read(one);
  }

  /** Stops all work on the corrections of an analysis. */
  stop(id: string): void {
    for (const [key, work] of this.#running) if (revisionOf(key).id === id) work.abort();
  }

  stopAll(): void {
    for (const work of this.#running.values()) work.abort();
  }

  async #work(one: RevisionOf, lastTry: boolean): Promise<void> {
    const { store, folder } = this.#shelves;
    const stop = new AbortController();
    this.#running.set(keyOf(one), stop);
    try {
      const end = await this.#make(one, stop.signal);
      if (end === null || stop.signal.aborted) return;
      if (end.kind === 'done') await this.#state.publish(one);
      else if (isWorthAnotherTry(end) && !lastTry) throw new Error(end.problem.detail);
      else await this.#state.write(one, { state: 'failed', progress: null, problem: end.problem });
    } finally {
      this.#running.delete(keyOf(one));
      await this.#state.discard(one);
      if ((await store.find(one.id)) === null) await folder.removeResults(one.id);
    }
  }

  /** Null when there is nothing to do (any more). */
  async #make(one: RevisionOf, signal: AbortSignal): Promise<AnalysisEnd | null> {
    const analysis = await this.#shelves.store.find(one.id);
    const stored = await this.#reviews.revision(one.id, one.revision);
    const { state } = await this.#state.read(one);
    if (analysis === null || stored === null || state === 'done') return null;
    await this.#state.write(one, { state: 'running', progress: null, problem: null });
    const outDir = await this.#state.begin(one);
    const request = await correctionFor(analysis, stored, this.#shelves.folder, outDir);
    let written = Promise.resolve();
    const onProgress = steadily((progress) => {
      const now = { state: 'running', progress, problem: null } as const;
      written = written.then(() => this.#state.write(one, now)).catch(() => undefined);
    });
    const end = await runCorrection(request, { signal, onProgress });
    // Lest the last progress is written over how it ended.
    await written;
    return end;
  }
}

function keyOf({ id, revision }: RevisionOf): string {
  return `${id}/${revision}`;
}

function revisionOf(key: string): RevisionOf {
  const [id, revision] = key.split('/');
  return { id, revision: Number(revision) };
}
