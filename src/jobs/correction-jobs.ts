import type { CorrectedFiles } from '../api/corrected-files.ts';
import type { Edition, RevisionOf } from '../storage/edition.ts';
import type { ReviewStore } from '../storage/review-store.ts';
import type { Shelves } from './analysis-jobs.ts';
import { isWorthAnotherTry } from './another-try.ts';
import { CorrectedState } from './corrected-state.ts';
import { correctionFor } from './correction-for.ts';
import { every } from './every.ts';
import { PACE } from './pace.ts';
import { putBack } from './put-back.ts';
import type { JobQueue } from './queue.ts';
import { type AnalysisEnd, runCorrection } from './run-analysis.ts';
import { steadily } from './steadily.ts';

/** Why work is stopped: what it makes lacks a signature by now. */
const SIGNED = 'signed';

/** How the making of an edition ended. */
interface Made {
  readonly edition: Edition;
  readonly end: AnalysisEnd;
}

/** Makes report, table, pictures and video of reviewed results, each in a process of its own. */
export class CorrectionJobs {
  readonly #shelves: Shelves;
  readonly #reviews: ReviewStore;
  readonly #queue: JobQueue;
  readonly #state: CorrectedState;
  readonly #running = new Map<string, AbortController>();
  #closing = false;
  #stopLooking: () => void = () => undefined;

  constructor(shelves: Shelves, reviews: ReviewStore, queue: JobQueue) {
    this.#shelves = shelves;
    this.#reviews = reviews;
    this.#queue = queue;
    this.#state = new CorrectedState(shelves.folder);
  }

  /** Begins to work, and to see to what other workers left behind, as those of the analyses do. */
  async start(exclusive: boolean): Promise<void> {
    await this.#putBack(exclusive ? 0 : PACE.lostAfterMs);
    const look = (): Promise<void> => this.#putBack(PACE.lostAfterMs);
    this.#stopLooking = every(PACE.lookEveryMs, 'Abandoned files could not be put back', look);
    await this.#queue.serve((key, triedBefore) => this.#work(revisionOf(key), triedBefore));
  }

  async #putBack(lostAfterMs: number): Promise<void> {
    const { ids } = await this.#shelves.store.names();
    const silent = await this.#state.unfinished(ids, lostAfterMs);
    const waiting = silent.map(keyOf).filter((key) => !this.#running.has(key));
    await putBack(waiting, this.#queue, lostAfterMs);
  }

  /** Has the files of a stored revision made, unless they are there or on their way. */
  async request(edition: Edition): Promise<CorrectedFiles> {
    const { state } = await this.#state.read(edition);
    if (state === 'failed') await this.#state.forget(edition);
    if (state !== 'done' && (await this.#state.ask(edition))) await this.#queue.add(keyOf(edition));
    return this.read(edition);
  }

  read(edition: Edition): Promise<CorrectedFiles> {
    return this.#state.read(edition);
  }

  /**
   * Has the files of what was signed off made, for those it is shown to. Those under way are begun anew, so that they carry
   * the signature; those made before are of another edition.
   */
  async signedOff(edition: Edition): Promise<void> {
    const underWay = this.#running.get(keyOf(edition));
    if (underWay === undefined) await this.request(edition);
    else underWay.abort(SIGNED);
  }

  /** Stops all work on the corrections of an analysis. */
  stop(id: string): void {
    for (const [key, work] of this.#running) if (revisionOf(key).id === id) work.abort();
  }

  /** Stops working; what is under way goes back into the queue, for whoever comes next. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#stopLooking();
    await this.#queue.leave();
    const keys = [...this.#running.keys()];
    for (const work of this.#running.values()) work.abort();
    await this.#queue.idle();
    for (const key of keys) await this.#queue.anew(key);
  }

  async #work(one: RevisionOf, triedBefore: number): Promise<void> {
    if (this.#closing) return;
    const { store, folder } = this.#shelves;
    const stop = new AbortController();
    this.#running.set(keyOf(one), stop);
    const stopBeating = every(PACE.beatEveryMs, 'A worker cannot say that it goes on', () =>
      this.#state.beat(one),
    );
    try {
      const made = await this.#make(one, stop.signal);
      if (made === null || stop.signal.aborted) return;
      const { end, edition } = made;
      if (end.kind === 'done') await this.#state.publish(edition);
      else if (isWorthAnotherTry(end, triedBefore)) throw new Error(end.problem.detail);
      else await this.#state.write(one, { state: 'failed', progress: null, problem: end.problem });
    } finally {
      stopBeating();
      this.#running.delete(keyOf(one));
      await this.#state.discard(one);
      if ((await store.find(one.id)) === null) await folder.removeResults(one.id);
      else if (stop.signal.reason === SIGNED) await this.#queue.add(keyOf(one));
    }
  }

  /** Null when there is nothing to do (any more). */
  async #make(one: RevisionOf, signal: AbortSignal): Promise<Made | null> {
    const analysis = await this.#shelves.store.find(one.id);
    const review = await this.#reviews.at(one.id, one.revision);
    if (analysis === null || review === null) return null;
    const signOffs = review.signOffs.filter(({ revision }) => revision === one.revision).length;
    const edition = { ...one, signOffs };
    if ((await this.#state.read(edition)).state === 'done') {
      // The server was killed before it could note that.
      await this.#state.forget(one);
      return null;
    }
    await this.#state.write(one, { state: 'running', progress: null, problem: null });
    const outDir = await this.#state.begin(one);
    const request = await correctionFor(analysis, review, this.#shelves.folder, outDir);
    let written = Promise.resolve();
    const onProgress = steadily((progress) => {
      const now = { state: 'running', progress, problem: null } as const;
      written = written.then(() => this.#state.write(one, now)).catch(() => undefined);
    });
    const end = await runCorrection(request, { signal, onProgress });
    // Lest the last progress is written over how it ended.
    await written;
    return { edition, end };
  }
}

function keyOf({ id, revision }: RevisionOf): string {
  return `${id}/${revision}`;
}

function revisionOf(key: string): RevisionOf {
  const [id, revision] = key.split('/');
  return { id, revision: Number(revision) };
}
