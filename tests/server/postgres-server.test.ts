import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisRecord, Uploaded } from '../../src/api/analyses.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from '../video/making-clips.ts';
import { form } from './form.ts';
import { freshDatabase, type FreshDatabase, postgresPresent } from './fresh-database.ts';
import { endServer, type RunningServer, startServer } from './running-server.ts';

const ENDS_WITHIN_MS = 120_000;

const folder = temporaryFolder();
const clip = join(folder, 'clip.mp4');

describe.skipIf(!postgresPresent())('a service whose database is a Postgres server', () => {
  let database: FreshDatabase;
  let running: RunningServer;
  const start = async (): Promise<void> => {
    running = await startServer(join(folder, 'data'), { DATABASE_URL: database.url });
  };

  beforeAll(async () => {
    await ffmpeg(...pattern(20), ...H264, clip);
    database = await freshDatabase();
    await start();
  }, 60_000);

  afterAll(async () => {
    await endServer(running, 'SIGTERM');
    await database.drop();
  });

  const find = async (id: string): Promise<AnalysisRecord> =>
    (await (await fetch(`${running.url}/api/analyses/${id}`)).json()) as AnalysisRecord;

  async function ended(id: string): Promise<AnalysisRecord> {
    for (;;) {
      const record = await find(id);
      if (record.state !== 'queued' && record.state !== 'running') return record;
      await pause(200);
    }
  }

  it(
    'works on what is sent, keeps it over a restart, and deletes it',
    async () => {
      const sent = await fetch(`${running.url}/api/clips`, form({ path: clip, facts: '{"model":"lite"}' }));
      expect(sent.status).toBe(201);
      const { id } = ((await sent.json()) as Uploaded).analysis;
      const first = await ended(id);
      // Nobody runs in a test picture.
      expect(first).toMatchObject({ state: 'done', problem: { type: 'plumbline:clip-refused' } });
      await endServer(running, 'SIGKILL');
      await start();
      expect(await find(id)).toEqual(first);
      expect((await fetch(`${running.url}/api/analyses/${id}`, { method: 'DELETE' })).status).toBe(204);
      expect((await fetch(`${running.url}/api/analyses/${id}`)).status).toBe(404);
    },
    ENDS_WITHIN_MS,
  );
});
