import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlumblineError } from '../errors.ts';

/**
 * Keeps a second server out of a data folder: two on one embedded database would destroy it. A lock whose process is
 * gone (killed, power cut) is taken over.
 * @returns gives the folder free again
 * @throws PlumblineError folder-in-use
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'server.pid');
  if (!tryLock(file)) {
    // Empty when the disk was full as it was written: then nobody holds it.
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder > 0 && holder !== process.pid && isRunning(holder))
      throw new PlumblineError('folder-in-use', `Another Plumbline (process ${holder}) works in ${folder}.`);
    writeFileSync(file, `${process.pid}`);
  }
  return () => {
    rmSync(file, { force: true });
  };
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
