import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { type Database, migrationsFolder } from './database.ts';

/** Opens a Postgres server that several machines may share. */
export async function openServerDatabase(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const query = drizzle(pool);
  await migrate(query, { migrationsFolder: migrationsFolder() });
  return {
    query,
    run: (text, values) => pool.query(text, values),
    exclusive: false,
    close: () => pool.end(),
  };
}
