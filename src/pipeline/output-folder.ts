import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PlumblineError } from '../errors.ts';
import { makeFolder } from '../make-folder.ts';
import { asOutputError } from './output-error.ts';

/** Names the files of the last analysis in this folder, so that the next one removes these and no others. */
const LIST_FILE = '.plumbline';

/**
 * Lets `write` fill an empty folder and then puts what it wrote into `outDir`, all or nothing. Files that an earlier
 * analysis left in `outDir` are replaced; files of anybody else stay, and are never overwritten.
 * @param write gets the folder to fill; gives the names of the files, relative, with forward slashes
 * @throws PlumblineError output-unwritable, disk-full, and whatever `write` throws
 */
export async function writeOutput(
  outDir: string,
  write: (folder: string) => Promise<readonly string[]>,
): Promise<void> {
  const created = await asOutputError(outDir, () => makeFolder(outDir));
  const work = await asOutputError(outDir, () => mkdtemp(join(outDir, '.plumbline-')));
  try {
    const files = await asOutputError(outDir, () => write(work));
    // Without a pause in which Ctrl-C could leave half of it.
    await asOutputError(outDir, () => {
      publish(work, outDir, files);
    });
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    if (created !== undefined) removeEmpty(outDir, created);
    throw error;
  }
}

function publish(work: string, outDir: string, files: readonly string[]): void {
  const earlier = earlierFiles(outDir);
  const foreign = files.find((file) => !earlier.has(file) && existsSync(join(outDir, file)));
  if (foreign !== undefined)
    throw new PlumblineError(
      'output-unwritable',
      `${join(outDir, foreign)} is in the way, and plumbline did not write it.`,
      { advice: 'Choose another folder with --out, or move that file.' },
    );
  for (const file of files) {
    mkdirSync(dirname(join(outDir, file)), { recursive: true });
    renameSync(join(work, file), join(outDir, file));
    earlier.delete(file);
  }
  for (const file of earlier) rmSync(join(outDir, file), { force: true });
  writeFileSync(join(outDir, LIST_FILE), files.map((file) => `${file}\n`).join(''));
  rmSync(work, { recursive: true, force: true });
}

/** Only names that stay inside the folder: the list is a file anybody can edit. */
function earlierFiles(outDir: string): Set<string> {
  const list = join(outDir, LIST_FILE);
  if (!existsSync(list)) return new Set();
  const names = readFileSync(list, 'utf8').split('\n');
  return new Set(names.filter((name) => /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(name)));
}

/** Removes the folders that were made for this analysis, from `folder` up to `topmost`, as long as they are empty. */
function removeEmpty(folder: string, topmost: string): void {
  try {
    rmdirSync(folder);
    if (folder !== topmost && folder.startsWith(topmost)) removeEmpty(dirname(folder), topmost);
  } catch {
    // Something else was put there meanwhile; it stays.
  }
}
