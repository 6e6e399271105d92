import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from './edition.ts';

/** Where everything lies that the service keeps. All names are made here; none comes from outside. */
export class DataFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async create(): Promise<void> {
    for (const folder of [this.incoming, this.clips, this.results]) await mkdir(folder, { recursive: true });
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

  /** Where an analysis is written while it runs. */
  unfinished(id: string): string {
    return join(this.results, `${id}.unfinished`);
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

  async publish(id: string): Promise<void> {
    await rename(this.unfinished(id), this.result(id));
  }

  async removeClip(sha256: string): Promise<void> {
    await rm(this.clip(sha256), { force: true });
  }

  async removeResults(id: string): Promise<void> {
    for (const folder of [this.result(id), this.unfinished(id)])
      await rm(folder, { recursive: true, force: true });
  }
}
