import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { packageRoot } from '../package-root.ts';

/**
 * The files of an empty database, packed once when Plumbline is built: to set up a new one takes Postgres seven seconds,
 * to unpack this one.
 */
function packedFile(): string {
  return join(packageRoot(), '.build', `empty-database-${engineVersion()}.tar.gz`);
}

/** Another version of the engine may lay out its files in another way. */
function engineVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Packs an empty database for this version of the engine, unless there is one. */
export async function packEmptyDatabase(): Promise<void> {
  const file = packedFile();
  if (existsSync(file)) return;
  const engine = await PGlite.create();
  const packed = await engine.dumpDataDir('gzip');
  await engine.close();
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, packed.stream());
  await rename(unfinished, file);
}

/**
 * Lays an empty database into `folder`, as a whole or not at all. Slower, but no different, when none was packed.
 * @param folder not there yet
 */
export async function layEmptyDatabase(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const file = packedFile();
  const engine = await PGlite.create(
    existsSync(file) ? { dataDir: unfinished, loadDataDir: await openAsBlob(file) } : { dataDir: unfinished },
  );
  await engine.close();
  await rename(unfinished, folder);
}
