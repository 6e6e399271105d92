import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shelves } from './analysis-jobs.ts';

/** Uploads that nobody went on with for so long are given up. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Removes what a server left behind that was killed: half-written results, files of analyses that were being deleted,
 * abandoned uploads. Only for a data folder that nobody else works in.
 */
export async function tidyUp({ store, folder }: Shelves): Promise<void> {
  const known = await store.names();
  await removeUnless(folder.results, (name) => known.ids.has(name));
  await removeUnless(folder.clips, (name) => known.clips.has(name));
  const oldest = Date.now() - ABANDONED_AFTER_MS;
  await removeUnless(
    folder.incoming,
    async (name) => (await stat(join(folder.incoming, name))).mtimeMs > oldest,
  );
}

async function removeUnless(
  folder: string,
  keep: (name: string) => boolean | Promise<boolean>,
): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!(await keep(name))) await rm(join(folder, name), { recursive: true, force: true });
  }
}
