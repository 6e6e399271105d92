import { readdir } from 'node:fs/promises';

/** All files below a folder: relative, with forward slashes, without what is not meant to be seen. */
export async function fileNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `${entry.parentPath.slice(folder.length + 1)}/${entry.name}`.replace(/^\//, ''))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}
