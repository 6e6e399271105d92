import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Shelves } from './analysis-jobs.ts';
import { lastChanges } from './last-changes.ts';

/** A clip is put in its place shortly before anybody is told of it: one that is new may be about to get a name. */
const SURELY_NAMELESS_AFTER_MS = 60 * 60 * 1000;

/** Removes what servers left behind that were killed: half-written results, and files of what was being deleted. */
export async function tidyUp({ store, folder }: Shelves, now: Date): Promise<void> {
  // Listed before it is asked what they belong to: whatever comes later is left alone.
  const results = await readdir(folder.results);
  const clips = await readdir(folder.clips);
  const { ids, clips: named, work } = await store.names();
  const underWay = new Set(work.map((one) => basename(folder.unfinished(one))));
  for (const name of results)
    if (!ids.has(name) && !underWay.has(name)) await remove(join(folder.results, name));
  const oldest = now.getTime() - SURELY_NAMELESS_AFTER_MS;
  for (const name of clips) {
    const path = join(folder.clips, name);
    const changes = named.has(name) ? null : await lastChanges(path);
    if (changes !== null && changes.movedMs < oldest) await remove(path);
  }
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}
