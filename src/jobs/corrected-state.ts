import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CorrectedFiles } from '../api/corrected-files.ts';
import type { DataFolder } from '../storage/data-folder.ts';

/** One stored revision of one analysis. */
export interface RevisionOf {
  readonly id: string;
  readonly revision: number;
}

/** What is not done yet, or will not be. */
export type Pending = Pick<CorrectedFiles, 'progress' | 'problem'> & {
  readonly state: 'queued' | 'running' | 'failed';
};

/**
 * How far the files of corrected results are, kept beside them: whatever deletes an analysis deletes this with it. A
 * folder of files is there as a whole or not at all.
 */
export class CorrectedState {
  readonly #folder: DataFolder;

  constructor(folder: DataFolder) {
    this.#folder = folder;
  }

  async read({ id, revision }: RevisionOf): Promise<CorrectedFiles> {
    const folder = this.#folder.corrected(id, revision);
    const nothing = { revision, progress: null, problem: null, files: [] };
    if (existsSync(folder)) return { ...nothing, state: 'done', files: await fileNames(folder) };
    const pending = await readPending(stateFile(folder));
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
    { id, revision }: RevisionOf,
    pending: Pending,
    place: (part: string, file: string) => Promise<boolean>,
  ): Promise<boolean> {
    if (!existsSync(this.#folder.result(id))) return false;
    const file = stateFile(this.#folder.corrected(id, revision));
    await mkdir(dirname(file), { recursive: true });
    const part = `${file}.${randomUUID()}.part`;
    await writeFile(part, JSON.stringify(pending));
    return place(part, file);
  }

  /** Forgets that the files could not be made. */
  async forget({ id, revision }: RevisionOf): Promise<void> {
    await rm(stateFile(this.#folder.corrected(id, revision)), { force: true });
  }

  /** Makes complete files those of the revision. */
  async publish(one: RevisionOf): Promise<void> {
    const folder = this.#folder.corrected(one.id, one.revision);
    await rename(unfinishedFolder(folder), folder);
    await this.forget(one);
  }

  /** An empty folder to make the files in. */
  async begin({ id, revision }: RevisionOf): Promise<string> {
    const unfinished = unfinishedFolder(this.#folder.corrected(id, revision));
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    return unfinished;
  }

  async discard({ id, revision }: RevisionOf): Promise<void> {
    const unfinished = unfinishedFolder(this.#folder.corrected(id, revision));
    await rm(unfinished, { recursive: true, force: true });
  }

  /** Everything that was asked for and is not done, of these analyses. */
  async unfinished(ids: Iterable<string>): Promise<RevisionOf[]> {
    const all: RevisionOf[] = [];
    for (const id of ids) {
      const names = await readdir(dirname(this.#folder.corrected(id, 1))).catch(() => []);
      for (const name of names) {
        const revision = Number(/^(\d+)\.json$/.exec(name)?.[1]);
        if (Number.isNaN(revision)) continue;
        const { state } = await this.read({ id, revision });
        if (state === 'queued' || state === 'running') all.push({ id, revision });
      }
    }
    return all;
  }
}

function stateFile(folder: string): string {
  return `${folder}.json`;
}

function unfinishedFolder(folder: string): string {
  return `${folder}.unfinished`;
}

async function readPending(file: string): Promise<Pending | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Pending;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Relative, with forward slashes, without what is not meant to be seen. */
async function fileNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `${entry.parentPath.slice(folder.length + 1)}/${entry.name}`.replace(/^\//, ''))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}
