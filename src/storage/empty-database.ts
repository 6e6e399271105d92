import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { packageRoot } from '../package-root.ts';

/**
 * An empty database, made once when Plumbline is built: to set up a new one takes Postgres seven seconds, to copy this
 * one a fraction of that. Its files lie there as they are: the engine's own way to unpack them is to run once for that
 * alone, and the process keeps the memory that takes (60 MB at rest).
 */
function preparedFolder(): string {
  return join(packageRoot(), '.build', `empty-database-${engineVersion()}`);
}

/** Another version of the engine may lay out its files in another way. */
function engineVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Makes an empty database for this version of the engine, unless there is one. */
export async function prepareEmptyDatabase(): Promise<void> {
  const folder = preparedFolder();
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  await layWhole(folder, `${folder}.${process.pid}`, setUp);
}

/**
 * Lays an empty database into `folder`, as a whole or not at all. Slower, but no different, when none was prepared.
 * @param folder not there yet
 */
export async function layEmptyDatabase(folder: string): Promise<void> {
  const prepared = preparedFolder();
  const lay = existsSync(prepared) ? (to: string) => cp(prepared, to, { recursive: true }) : setUp;
  await layWhole(folder, `${folder}.unfinished`, lay);
}

async function layWhole(
  folder: string,
  unfinished: string,
  lay: (folder: string) => Promise<void>,
): Promise<void> {
  await rm(unfinished, { recursive: true, force: true });
  await lay(unfinished);
  await rename(unfinished, folder);
}

async function setUp(folder: string): Promise<void> {
  const engine = await PGlite.create(folder);
  await engine.close();
}
