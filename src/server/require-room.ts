import { statfs } from 'node:fs/promises';
import { PlumblineError } from '../errors.ts';

/** Stays free for the database, and for the reports of clips that are there already. */
const KEPT_FREE_BYTES = 64 * 1024 * 1024;

/**
 * Before anything of an upload comes in: whether all of it would fit.
 * @throws PlumblineError disk-full
 */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bytes + KEPT_FREE_BYTES <= bavail * bsize) return;
  throw new PlumblineError(
    'disk-full',
    'There is no room for this clip on the disk on which Plumbline keeps its data.',
  );
}
