import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CorrectedFiles } from '../api/corrected-files.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import type { Edition, RevisionOf } from '../storage/edition.ts';
import { fileNames } from './file-names.ts';
import { lastChanges } from './last-changes.ts';

/** What is not done yet, or will not be. */
export type Pending = Pick<CorrectedFiles, 'progress' | 'problem'> & {
  readonly state: 'queued' | 'running' | 'failed';
};

/**
 * How far the files of reviewed results are, kept beside them: whatever deletes an analysis deletes this with it. A
 * folder of files is there as a whole or not at all, and is that of one edition; asked for are the files of a revision,
 * in whichever edition it stands when they are made.
 */
export class CorrectedState {
  readonly #folder: DataFolder;

  constructor(folder: DataFolder) {
    this.#folder = folder;
  }

  async read(edition: Edition): Promise<CorrectedFiles> {
    const folder = this.#folder.edition(edition);
    const nothing = { revision: edition.revision, progress: null, problem: null, files: [] };
    if (existsSync(folder)) return { ...nothing, state: 'done', files: await fileNames(folder) };
    const pending = await readPending(this.#stateFile(edition));
    return { ...nothing, ...(pending ?? { state: 'none' }) };
  }

  /** Notes that the files are asked for. @returns false when somebody else was quicker, or the analysis is gone */
  async ask(one: RevisionOf): Promise<boolean> {
    return this.#put(one, { state: 'queued', progress: null, problem: null }, async (part, file) => {
      try {
        await link(part, file);
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      } finally {
        await rm(part, { force: true });
      }
    });
  }

  /** Nothing is written for an analysis that is gone. */
  async write(one: RevisionOf, pending: Pending): Promise<void> {
    await this.#put(one, pending, async (part, file) => {
      await rename(part, file);
      return true;
    });
  }

  /** Written elsewhere first, so that nobody reads half of it. */
  async #put(
    one: RevisionOf,
    pending: Pending,
    place: (part: string, file: string) => Promise<boolean>,
  ): Promise<boolean> {
    if (!existsSync(this.#folder.result(one.id))) return false;
    const file = this.#stateFile(one);
    await mkdir(dirname(file), { recursive: true });
    const part = `${file}.${randomUUID()}.part`;
    await writeFile(part, JSON.stringify(pending));
    return place(part, file);
  }

  /** Forgets that the files were asked for, or could not be made. */
  async forget(one: RevisionOf): Promise<void> {
    await rm(this.#stateFile(one), { force: true });
  }

  /** Makes complete files those of the edition. */
  async publish(edition: Edition): Promise<void> {
    await rename(this.#unfinishedFolder(edition), this.#folder.edition(edition));
    await this.forget(edition);
    await this.#removeOutdated(edition);
  }

  /** Nobody is given them any more; what a download still holds open goes with the next edition, or the analysis. */
  async #removeOutdated(edition: Edition): Promise<void> {
    const all = this.#folder.corrected(edition.id);
    const own = basename(this.#folder.edition(edition));
    // Without its second number it comes from a Plumbline that knew no editions.
    const ofRevision = new RegExp(`^${edition.revision}(-\\d+)?$`);
    const outdated = (await readdir(all)).filter((name) => name !== own && ofRevision.test(name));
    for (const name of outdated)
      await rm(join(all, name), { recursive: true, force: true }).catch(() => undefined);
  }

  /** An empty folder to make the files in. */
  async begin(one: RevisionOf): Promise<string> {
    const unfinished = this.#unfinishedFolder(one);
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    return unfinished;
  }

  async discard(one: RevisionOf): Promise<void> {
    await rm(this.#unfinishedFolder(one), { recursive: true, force: true });
  }

  /** Says that somebody goes on making the files. */
  async beat(one: RevisionOf): Promise<void> {
    const now = new Date();
    await utimes(this.#stateFile(one), now, now).catch(unlessMissing);
  }

  /** Everything that was asked for and is not done, of these analyses, and that nobody has been heard of for so long. */
  async unfinished(ids: Iterable<string>, silentForMs: number): Promise<RevisionOf[]> {
    const since = Date.now() - silentForMs;
    const all: RevisionOf[] = [];
    for (const id of ids) {
      const names = await readdir(this.#folder.corrected(id)).catch(() => []);
      for (const name of names) {
        const revision = Number(/^(\d+)\.json$/.exec(name)?.[1]);
        if (Number.isNaN(revision)) continue;
        const one = { id, revision };
        const pending = await readPending(this.#stateFile(one));
        if (pending === null || pending.state === 'failed') continue;
        const heard = await lastChanges(this.#stateFile(one));
        if (heard !== null && heard.writtenMs <= since) all.push(one);
      }
    }
    return all;
  }

  #stateFile({ id, revision }: RevisionOf): string {
    return join(this.#folder.corrected(id), `${revision}.json`);
  }

  #unfinishedFolder({ id, revision }: RevisionOf): string {
    return join(this.#folder.corrected(id), `${revision}.unfinished`);
  }
}

async function readPending(file: string): Promise<Pending | null> {
  const text = await readFile(file, 'utf8').catch(unlessMissing);
  return text === undefined ? null : (JSON.parse(text) as Pending);
}

/** Whatever is pending may be done, or deleted, while we look. */
function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return undefined;
}
