import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { PlumblineError } from '../errors.ts';
import { type Database, migrationsFolder } from './database.ts';
import { orClose } from './or-close.ts';

/**
 * Opens a Postgres server that several machines may share.
 * @throws PlumblineError database-unreachable
 */
export async function openServerDatabase(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  await requireReachable(pool);
  const close = (): Promise<void> => pool.end();
  const query = drizzle(pool);
  await orClose(close, () => migrate(query, { migrationsFolder: migrationsFolder() }));
  return {
    query,
    run: (text, values) => pool.query(text, values),
    exclusive: false,
    close,
  };
}

async function requireReachable(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    // The address may hold a password and is not repeated.
    const why = cause instanceof Error && cause.message !== '' ? ` (${cause.message})` : '';
    throw new PlumblineError('database-unreachable', `The database of DATABASE_URL does not answer${why}.`, {
      cause,
    });
  }
}
