import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '../storage/data-folder.ts';

const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/** Removes uploads that nobody went on with for a day. */
export async function removeAbandonedUploads(
  { incoming }: Pick<DataFolder, 'incoming'>,
  now: Date,
): Promise<void> {
  const oldest = now.getTime() - ABANDONED_AFTER_MS;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    if ((await changedAt(path)) < oldest) await rm(path, { recursive: true, force: true });
  }
}

/** An upload may be complete, and be taken away, while we look. */
async function changedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Infinity;
    throw error;
  }
}
