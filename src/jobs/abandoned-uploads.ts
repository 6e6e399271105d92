import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '../storage/data-folder.ts';
import { lastChanges } from './last-changes.ts';

const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/** Removes uploads that nobody went on with for a day. */
export async function removeAbandonedUploads(
  { incoming }: Pick<DataFolder, 'incoming'>,
  now: Date,
): Promise<void> {
  const oldest = now.getTime() - ABANDONED_AFTER_MS;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const changes = await lastChanges(path);
    if (changes !== null && changes.writtenMs < oldest) await rm(path, { recursive: true, force: true });
  }
}
