import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Address of a Postgres server on which tests may make databases, such as postgres://me:secret@localhost:5432/postgres. */
const { PLUMBLINE_TEST_POSTGRES, CI } = process.env;

/**
 * Whether there is a Postgres server for tests. It is optional for users, so that its tests are skipped aloud without it.
 * @throws Error where CI is set and there is none
 */
export function postgresPresent(): boolean {
  if (PLUMBLINE_TEST_POSTGRES !== undefined) return true;
  if (CI !== undefined)
    throw new Error('CI needs PLUMBLINE_TEST_POSTGRES, the address of a Postgres server.');
  console.warn('Skipped: PLUMBLINE_TEST_POSTGRES names no server, so only the embedded database is tested.');
  return false;
}

export interface FreshDatabase {
  readonly url: string;
  /** Whoever is still connected is thrown out. */
  readonly drop: () => Promise<void>;
}

/** A new, empty database on that server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = new URL(PLUMBLINE_TEST_POSTGRES ?? '');
  const name = `plumbline_test_${randomUUID().replaceAll('-', '')}`;
  await tell(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => tell(server, `drop database if exists ${name} with (force)`) };
}

async function tell(server: URL, command: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}
