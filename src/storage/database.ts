import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

/** A Postgres that has all migrations, embedded or a server: the rest of the program cannot tell which. */
export interface Database {
  readonly query: PgDatabase<PgQueryResultHKT>;
  /** SQL as text, for the queue; several statements only when there are no values. */
  readonly run: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
  /** True when nobody else can be working on it. */
  readonly exclusive: boolean;
  readonly close: () => Promise<void>;
}

export function migrationsFolder(): string {
  return join(packageRoot(), 'src/storage/migrations');
}
