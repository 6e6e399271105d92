import { basename, resolve, sep } from 'node:path';

/** What to call each clip: by as few of the last parts of its path as tell it from the others, mostly its file name. */
export function shortNames(paths: readonly string[]): string[] {
  const parted = paths.map((path) => resolve(path).split(sep));
  return parted.map((own, i) => {
    const others = parted.filter((other) => other.join(sep) !== own.join(sep));
    const enough = own.findIndex(
      (_, more) => !others.some((other) => endOf(other, more) === endOf(own, more)),
    );
    return enough < 0 ? basename(paths[i]) : endOf(own, enough);
  });
}

/** The file name, and the names of so many folders before it. */
function endOf(parts: readonly string[], folders: number): string {
  return parts.slice(-1 - folders).join('/');
}
