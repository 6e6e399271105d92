import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { PlumblineError } from '../errors.ts';
import { isFolder } from '../make-folder.ts';

/** Of the files in a folder these are taken for clips; a file that is named itself is tried whatever it is called. */
const CLIP_ENDINGS = new Set(
  ['3gp', 'asf', 'avi', 'dv', 'flv', 'm2ts', 'm4v', 'mkv', 'mov', 'mp4', 'mpeg', 'mpg', 'mts', 'mxf']
    .concat(['ogv', 'ts', 'webm', 'wmv'])
    .map((ending) => `.${ending}`),
);

/**
 * The clips that are named, and those that lie in folders that are named, by name; folders within those are left alone.
 * @throws PlumblineError file-missing for a folder without a clip
 */
export function clipsIn(places: readonly string[]): string[] {
  return places.flatMap((place) => (isFolder(place) ? clipsOfFolder(place) : [place]));
}

function clipsOfFolder(folder: string): string[] {
  const names = readdirSync(folder).filter(
    (name) => CLIP_ENDINGS.has(extname(name).toLowerCase()) && !isFolder(join(folder, name)),
  );
  if (names.length === 0)
    throw new PlumblineError('file-missing', `There is no clip in the folder ${basename(folder)}.`, {
      advice: 'Give a folder with video files such as .mp4 or .mov; folders within it are not looked into.',
    });
  return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((name) => join(folder, name));
}
