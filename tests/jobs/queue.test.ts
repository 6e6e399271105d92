import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putBack } from '../../src/jobs/put-back.ts';
import { type JobQueues, openQueues } from '../../src/jobs/queue.ts';
import type { Database } from '../../src/storage/database.ts';
import { openEmbeddedDatabase } from '../../src/storage/embedded-database.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const made: { database?: Database; queues?: JobQueues } = {};
const analyses = (): JobQueues['analyses'] => {
  if (made.queues === undefined) throw new Error('Not before the tests run.');
  return made.queues.analyses;
};
const MINUTE_MS = 60_000;

beforeAll(async () => {
  made.database = await openEmbeddedDatabase(join(temporaryFolder(), 'database'));
  made.queues = await openQueues(made.database);
}, 120_000);

afterAll(async () => {
  await made.queues?.close();
  await made.database?.close();
});

/** As a worker that is killed leaves it. */
async function begin(id: string): Promise<void> {
  await made.database?.run(
    `update pgboss.job set state = 'active', started_on = now(), retry_count = 2 where data ->> 'id' = $1`,
    [id],
  );
}

async function tries(id: string): Promise<unknown[]> {
  const sql = `select state, retry_count from pgboss.job where data ->> 'id' = $1`;
  return (await made.database?.run(sql, [id]))?.rows ?? [];
}

it('what nobody sees to is put back as if nobody had begun it; the rest is left alone', async () => {
  for (const id of ['waiting', 'begun']) await analyses().add(id);
  await begin('begun');
  expect(await analyses().seenTo(MINUTE_MS)).toEqual(new Set(['waiting', 'begun']));
  expect(await analyses().seenTo(0)).toEqual(new Set(['waiting']));
  await putBack(['waiting', 'begun', 'forgotten'], analyses(), 0);
  for (const id of ['waiting', 'begun', 'forgotten'])
    expect(await tries(id)).toEqual([{ state: 'created', retry_count: 0 }]);
});
