import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shelves } from './analysis-jobs.ts';

/**
 * Removes what a server left behind that was killed: half-written results, and files of analyses that were being deleted.
 * Only for a data folder that nobody else works in.
 */
export async function tidyUp({ store, folder }: Shelves): Promise<void> {
  const known = await store.names();
  await removeUnless(folder.results, (name) => known.ids.has(name));
  await removeUnless(folder.clips, (name) => known.clips.has(name));
}

async function removeUnless(folder: string, keep: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!keep(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
