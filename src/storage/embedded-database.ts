import { existsSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { type Database, migrationsFolder } from './database.ts';
import { layEmptyDatabase } from './empty-database.ts';
import { orClose } from './or-close.ts';

/**
 * What the database keeps in memory of its files, instead of 128 MB: all of a club's rows are a few, the system's cache
 * holds the files besides, and the server takes 120 MB less at rest.
 */
const MEMORY = ['-c', 'shared_buffers=16MB'];

/**
 * Opens the Postgres that runs within this process, its files in `folder`. Only one process may have them open: hold
 * the folder's lock first.
 */
export async function openEmbeddedDatabase(folder: string): Promise<Database> {
  if (!existsSync(folder)) await layEmptyDatabase(folder);
  const engine = await PGlite.create(folder, {
    startParams: [...PGlite.defaultStartParams, ...MEMORY],
  });
  const close = (): Promise<void> => engine.close();
  const query = drizzle(engine);
  await orClose(close, () => migrate(query, { migrationsFolder: migrationsFolder() }));
  return {
    query,
    run: async (text, values) => {
      if (values !== undefined && values.length > 0) return engine.query(text, values);
      return (await engine.exec(text)).at(-1) ?? { rows: [] };
    },
    exclusive: true,
    close,
  };
}
