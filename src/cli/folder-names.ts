import { basename, extname } from 'node:path';

/** Names the overview of a batch needs for itself. */
const RESERVED = ['index.html', 'summary.csv'];

/** The name of a clip without its extension, as a folder name that every system takes. */
export function folderName(clipPath: string): string {
  const name = basename(clipPath, extname(clipPath));
  const safe = name.replace(/[^\p{L}\p{N} ._-]+/gu, '-').replace(/^[. -]+|[. ]+$/g, '');
  return safe === '' ? 'clip' : safe;
}

/** One folder per clip: clips of the same name are numbered, also where only the case differs. */
export function folderNames(clipPaths: readonly string[]): string[] {
  const taken = new Set(RESERVED);
  return clipPaths.map((path) => {
    const name = folderName(path);
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}-${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
