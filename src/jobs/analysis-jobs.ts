import { mkdir, rm } from 'node:fs/promises';
import type { AnalysisRecord } from '../api/analyses.ts';
import type { AnalysisRequest } from '../pipeline/request.ts';
import type { AnalysisStore } from '../storage/analysis-store.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import { isWorthAnotherTry } from './another-try.ts';
import type { JobQueue } from './queue.ts';
import { readOutcome } from './result-files.ts';
import { type AnalysisEnd, runAnalysis } from './run-analysis.ts';
import { steadily } from './steadily.ts';
import { tidyUp } from './tidy-up.ts';

export interface Shelves {
  readonly store: AnalysisStore;
  readonly folder: DataFolder;
}

/** Works through the queue of analyses, each in a process of its own. */
export class AnalysisJobs {
  readonly #shelves: Shelves;
  readonly #queue: JobQueue;
  readonly #running = new Map<string, AbortController>();

  constructor(shelves: Shelves, queue: JobQueue) {
    this.#shelves = shelves;
    this.#queue = queue;
  }

  /**
   * Begins to work. With a database that nobody else uses, what is queued or was under way when the last server ended
   * is put into the queue again; work that was complete by then is found and kept.
   */
  async start(exclusive: boolean): Promise<void> {
    if (exclusive) await this.#recover();
    await this.#queue.serve((id, lastTry) => this.#work(id, lastTry));
  }

  add(id: string): Promise<void> {
    return this.#queue.add(id);
  }

  /** Stops the work on an analysis, if it is under way here. */
  stop(id: string): void {
    this.#running.get(id)?.abort();
  }

  stopAll(): void {
    for (const work of this.#running.values()) work.abort();
  }

  async #recover(): Promise<void> {
    const { store } = this.#shelves;
    await tidyUp(this.#shelves);
    await this.#queue.forgetActive();
    for (const { id } of await store.withState('running')) await store.requeue(id);
    for (const { id } of (await store.withState('queued')).reverse()) await this.#queue.add(id);
  }

  async #work(id: string, lastTry: boolean): Promise<void> {
    const { store, folder } = this.#shelves;
    const analysis = await store.find(id);
    if (analysis === null || !(await store.begin(id))) return;
    const complete = await readOutcome(folder.result(id));
    if (complete !== null) {
      await store.finish(id, complete.problem);
      return;
    }
    const stop = new AbortController();
    this.#running.set(id, stop);
    try {
      const end = await this.#analyse(analysis, stop.signal);
      // Cancelled, deleted, or the server is about to end: then somebody else has the last word.
      if (stop.signal.aborted) return;
      if (end.kind === 'failed' && isWorthAnotherTry(end) && !lastTry) throw new Error(end.problem.detail);
      if (end.kind === 'failed') await store.fail(id, end.problem);
      else await store.finish(id, end.problem);
    } finally {
      this.#running.delete(id);
      await rm(folder.unfinished(id), { recursive: true, force: true });
      if ((await store.find(id)) === null) await folder.removeResults(id);
    }
  }

  async #analyse(analysis: AnalysisRecord, signal: AbortSignal): Promise<AnalysisEnd> {
    const { folder } = this.#shelves;
    const { id } = analysis;
    const outDir = folder.unfinished(id);
    await rm(outDir, { recursive: true, force: true });
    await mkdir(outDir, { recursive: true });
    const end = await runAnalysis(requestFor(analysis, folder), {
      signal,
      onProgress: steadily((progress) => {
        this.#shelves.store.progress(id, progress).catch(() => undefined);
      }),
    });
    if (end.kind === 'done' && !signal.aborted) await folder.publish(id);
    return end;
  }
}

function requestFor(
  { id, clipSha256, clipName, facts }: AnalysisRecord,
  folder: DataFolder,
): AnalysisRequest {
  const { model, blurFaces, runner, ...known } = facts;
  return {
    clipPath: folder.clip(clipSha256),
    clipName,
    keypointsPath: null,
    outDir: folder.unfinished(id),
    facts: known,
    standing: null,
    model,
    runtime: 'auto',
    processes: null,
    pdf: 'a4',
    video: 'may',
    blurFaces,
    runner,
  };
}
