import { chmod, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import type { Edition } from './edition.ts';
import type { Work } from './heartbeats.ts';

const OWNER_ONLY = 0o700;
const OTHERS = 0o007;

/** Where everything lies that the service keeps. All names are made here; none comes from outside. */
export class DataFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Nobody else on this machine reads in it; a group that was let into it stays. */
  async create(): Promise<void> {
    const made = await makeFolder(this.path, OWNER_ONLY);
    if (made === undefined) await closeToOthers(this.path);
    for (const folder of [this.incoming, this.clips, this.results]) await makeFolder(folder);
  }

  get database(): string {
    return join(this.path, 'database');
  }

  /** Uploads that are not complete or not yet looked at. */
  get incoming(): string {
    return join(this.path, 'incoming');
  }

  get clips(): string {
    return join(this.path, 'clips');
  }

  get results(): string {
    return join(this.path, 'results');
  }

  clip(sha256: string): string {
    return join(this.clips, sha256);
  }

  /** What an analysis gave: there as a whole or not at all. */
  result(id: string): string {
    return join(this.results, id);
  }

  /** Where a worker writes an analysis while it runs: one that was given up may wake up beside the next. */
  unfinished({ id, worker }: Work): string {
    return join(this.results, `${id}.${worker}.unfinished`);
  }

  /** Where all that is made of the revisions of an analysis lies, gone with the analysis. */
  corrected(id: string): string {
    return join(this.result(id), 'corrected');
  }

  /** What an edition of a revision gave: there as a whole or not at all. */
  edition({ id, revision, signOffs }: Edition): string {
    return join(this.corrected(id), `${revision}-${signOffs}`);
  }

  /** Keeps a complete upload as a clip. */
  async keepClip(uploaded: string, sha256: string): Promise<void> {
    await rename(uploaded, this.clip(sha256));
  }

  async publish(work: Work): Promise<void> {
    await rename(this.unfinished(work), this.result(work.id));
  }

  async removeClip(sha256: string): Promise<void> {
    await rm(this.clip(sha256), { force: true });
  }

  async removeResults(id: string): Promise<void> {
    const ofAnalysis = (name: string): boolean => name === id || name.startsWith(`${id}.`);
    for (const name of (await readdir(this.results)).filter(ofAnalysis))
      await rm(join(this.results, name), { recursive: true, force: true });
  }
}

async function closeToOthers(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & OTHERS) === 0) return;
  try {
    await chmod(folder, mode & ~OTHERS);
  } catch (error) {
    // Somebody else's folder: who may read it is theirs to say.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}
