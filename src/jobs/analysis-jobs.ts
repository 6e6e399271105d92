import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import type { AnalysisRecord } from '../api/analyses.ts';
import { problemOf } from '../api/problem-table.ts';
import type { AnalysisRequest } from '../pipeline/request.ts';
import { PDF_ON_BOTH_PAPERS } from '../report/pdf/pdf-file.ts';
import type { AnalysisStore } from '../storage/analysis-store.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import type { Heartbeats, Work } from '../storage/heartbeats.ts';
import { isWorthAnotherTry } from './another-try.ts';
import { every } from './every.ts';
import { PACE } from './pace.ts';
import { putBack } from './put-back.ts';
import type { JobQueue } from './queue.ts';
import { readOutcome } from './result-files.ts';
import { type AnalysisEnd, runAnalysis } from './run-analysis.ts';
import { steadily } from './steadily.ts';

export interface Shelves {
  readonly store: AnalysisStore;
  readonly folder: DataFolder;
}

/** Works through the queue of analyses, each in a process of its own. */
export class AnalysisJobs {
  readonly #shelves: Shelves;
  readonly #heartbeats: Heartbeats;
  readonly #queue: JobQueue;
  readonly #worker = randomUUID();
  readonly #running = new Map<string, AbortController>();
  #closing = false;
  #stopLooking: () => void = () => undefined;

  constructor(shelves: Shelves, heartbeats: Heartbeats, queue: JobQueue) {
    this.#shelves = shelves;
    this.#heartbeats = heartbeats;
    this.#queue = queue;
  }

  /**
   * Begins to work, and to see to what other workers left behind that were killed: work that was complete by then is
   * found and kept. On a database that nobody else uses, all work that is under way was left behind.
   */
  async start(exclusive: boolean): Promise<void> {
    await this.#putBack(exclusive ? 0 : PACE.lostAfterMs);
    const look = (): Promise<void> => this.#putBack(PACE.lostAfterMs);
    this.#stopLooking = every(PACE.lookEveryMs, 'Abandoned work could not be put back', look);
    await this.#queue.serve((id, triedBefore) => this.#work(id, triedBefore));
  }

  add(id: string): Promise<void> {
    return this.#queue.add(id);
  }

  /** Stops the work on an analysis, if it is under way here. */
  stop(id: string): void {
    this.#running.get(id)?.abort();
  }

  /** Stops working; what is under way goes back into the queue, for whoever comes next. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#stopLooking();
    await this.#queue.leave();
    const ids = [...this.#running.keys()];
    for (const work of this.#running.values()) work.abort();
    await this.#queue.idle();
    for (const id of ids) if (await this.#heartbeats.release(this.#own(id))) await this.#queue.anew(id);
  }

  #own(id: string): Work {
    return { id, worker: this.#worker };
  }

  async #putBack(lostAfterMs: number): Promise<void> {
    const { store, folder } = this.#shelves;
    for (const lost of await this.#heartbeats.releaseSilent(this.#worker, lostAfterMs))
      await rm(folder.unfinished(lost), { recursive: true, force: true });
    await putBack(await store.waiting(), this.#queue, lostAfterMs);
  }

  async #work(id: string, triedBefore: number): Promise<void> {
    const { store, folder } = this.#shelves;
    const analysis = await store.find(id);
    if (this.#closing || analysis === null || !(await store.begin(id, this.#worker))) return;
    const stop = new AbortController();
    this.#running.set(id, stop);
    const stopBeating = every(PACE.beatEveryMs, 'A worker cannot say that it goes on', async () => {
      if (!(await this.#heartbeats.beat(this.#own(id)))) stop.abort();
    });
    try {
      const end = await this.#analyse(analysis, stop.signal).catch(unexpected);
      // Cancelled, deleted, given to another worker, or the server is about to end: then somebody else has the last word.
      if (!stop.signal.aborted) await this.#conclude(id, end, triedBefore);
    } finally {
      stopBeating();
      this.#running.delete(id);
      await rm(folder.unfinished(this.#own(id)), { recursive: true, force: true });
      if ((await store.find(id)) === null) await folder.removeResults(id);
    }
  }

  /** @throws Error when it is to be tried again */
  async #conclude(id: string, end: AnalysisEnd, triedBefore: number): Promise<void> {
    const { store } = this.#shelves;
    if (end.kind === 'done') await store.finish(id, end.problem);
    else if (!isWorthAnotherTry(end, triedBefore)) await store.fail(id, end.problem);
    else if (await this.#heartbeats.release(this.#own(id))) throw new Error(end.problem.detail);
  }

  async #analyse(analysis: AnalysisRecord, signal: AbortSignal): Promise<AnalysisEnd> {
    const { folder, store } = this.#shelves;
    const { id } = analysis;
    const complete = await readOutcome(folder.result(id));
    if (complete !== null) return { kind: 'done', ...complete };
    const outDir = folder.unfinished(this.#own(id));
    await rm(outDir, { recursive: true, force: true });
    await mkdir(outDir, { recursive: true });
    const end = await runAnalysis(requestFor(analysis, folder, outDir), {
      signal,
      onProgress: steadily((progress) => {
        store.progress(id, progress).catch(() => undefined);
      }),
    });
    if (end.kind === 'done' && !signal.aborted) await folder.publish(this.#own(id));
    return end;
  }
}

function unexpected(error: unknown): AnalysisEnd {
  console.error(error);
  return { kind: 'failed', problem: problemOf(error) };
}

function requestFor(
  { clipSha256, clipName, facts }: AnalysisRecord,
  folder: DataFolder,
  outDir: string,
): AnalysisRequest {
  const { model, blurFaces, runner, ...known } = facts;
  return {
    clipPath: folder.clip(clipSha256),
    clipName,
    keypointsPath: null,
    outDir,
    facts: known,
    standing: null,
    model,
    runtime: 'auto',
    processes: null,
    pdfs: PDF_ON_BOTH_PAPERS,
    video: 'may',
    blurFaces,
    runner,
    surface: 'page',
  };
}
