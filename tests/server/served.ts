import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { CorrectionJobs } from '../../src/jobs/correction-jobs.ts';
import { createApp } from '../../src/server/app.ts';
import { openStores, type Stores } from '../../src/server/open-stores.ts';
import type { AnalysisStore } from '../../src/storage/analysis-store.ts';
import { DataFolder } from '../../src/storage/data-folder.ts';
import type { Database } from '../../src/storage/database.ts';
import { openEmbeddedDatabase } from '../../src/storage/embedded-database.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import { freshDatabase, type FreshDatabase, postgresPresent } from './fresh-database.ts';

export const NOBODY = { ownerId: null, athleteId: null } as const;

export interface Served {
  readonly url: (path: string) => string;
  readonly store: AnalysisStore;
  readonly stores: Stores;
  readonly folder: DataFolder;
  /** Analyses put in the queue, and those that were to stop: nothing works on them here. */
  readonly queued: string[];
  readonly stopped: string[];
}

/**
 * The app on a port of its own, with a real database and a queue that nobody serves, for the tests of one file. The
 * database is on a Postgres server where there is one, as in CI, else the embedded one, which the tests that start a
 * whole server use anyway.
 */
export function serve({ loginNeeded = false, encrypted = false } = {}): Served {
  const path = mkdtempSync(join(tmpdir(), 'plumbline-server-'));
  const folder = new DataFolder(path);
  const queued: string[] = [];
  const stopped: string[] = [];
  const jobs = {
    add: (id: string) => Promise.resolve(void queued.push(id)),
    stop: (id: string) => void stopped.push(id),
  };
  const made: { database?: Database; fresh?: FreshDatabase; stores?: Stores; port?: number } = {};
  const server = createServer();
  beforeAll(async () => {
    await folder.create();
    if (postgresPresent()) made.fresh = await freshDatabase();
    made.database = await (made.fresh === undefined
      ? openEmbeddedDatabase(folder.database)
      : openServerDatabase(made.fresh.url));
    made.stores = await openStores(made.database, encrypted);
    const nothing = (): Promise<void> => Promise.resolve();
    const queue = {
      ...{ add: jobs.add, serve: nothing, leave: nothing, idle: nothing, anew: jobs.add },
      seenTo: () => Promise.resolve(new Set<string>()),
    };
    const corrected = new CorrectionJobs({ store: made.stores.store, folder }, made.stores.reviews, queue);
    server.on('request', createApp({ ...made.stores, folder, jobs, corrected, loginNeeded }));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    made.port = (server.address() as AddressInfo).port;
  }, 120_000);
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await made.database?.close();
    await made.fresh?.drop();
    rmSync(path, { recursive: true, force: true });
  });
  return {
    url: (route) => `http://127.0.0.1:${made.port ?? 0}${route}`,
    get stores() {
      return there(made.stores);
    },
    get store() {
      return there(made.stores).store;
    },
    folder,
    queued,
    stopped,
  };
}

function there<T>(made: T | undefined): T {
  if (made === undefined) throw new Error('Not before the tests run.');
  return made;
}
