import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder with all that it lies in. Step by step, because node's own way (`recursive`) never ends where a folder
 * is there but takes no other, as below /proc.
 * @param mode rights of what is made
 * @returns the topmost folder that was made; undefined when all were there
 */
export async function makeFolder(folder: string, mode?: number): Promise<string | undefined> {
  const missing = missingFolders(folder);
  for (const one of missing) await makeOne(one, mode);
  if (missing.length === 0) await makeOne(folder);
  return missing.at(0);
}

/** The topmost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}

/** Another process may have made it just now; what is there and no folder is refused. */
async function makeOne(folder: string, mode?: number): Promise<void> {
  try {
    await mkdir(folder, mode);
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
