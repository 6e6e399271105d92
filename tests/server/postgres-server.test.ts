import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisRecord, Uploaded } from '../../src/api/analyses.ts';
import { realClipPath, realClipsPresent } from '../bench/real-section.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from '../video/making-clips.ts';
import { form } from './form.ts';
import { freshDatabase, type FreshDatabase, postgresPresent } from './fresh-database.ts';
import { endServer, type RunningServer, startServer } from './running-server.ts';

const ENDS_WITHIN_MS = 120_000;
/** Until a worker is missed, another looks, and the work is done from the beginning. */
const GONE_ON_WITHIN_MS = 360_000;

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

  async function sendRunner(seconds: number): Promise<string> {
    const path = join(folder, `runner-${seconds}.mp4`);
    await ffmpeg('-i', realClipPath('treadmill_male_30fps'), '-t', `${seconds}`, '-c', 'copy', path);
    const sent = await fetch(`${running.url}/api/clips`, form({ path, facts: '{"model":"lite"}' }));
    return ((await sent.json()) as Uploaded).analysis.id;
  }

  async function untilPose(id: string): Promise<void> {
    while ((await find(id)).progress?.stage !== 'pose') await pause(50);
  }

  it.skipIf(!realClipsPresent())(
    'goes on with what was under way when it was killed',
    async () => {
      const id = await sendRunner(5);
      await untilPose(id);
      await endServer(running, 'SIGKILL');
      await start();
      expect(await ended(id)).toMatchObject({ state: 'done' });
      expect(readdirSync(join(folder, 'data', 'results'))).toContain(id);
      expect(readdirSync(join(folder, 'data', 'results')).join()).not.toContain('unfinished');
    },
    GONE_ON_WITHIN_MS,
  );

  it.skipIf(!realClipsPresent())(
    'goes on at once where it was ended in good order, however often',
    async () => {
      const id = await sendRunner(6);
      for (let i = 0; i < 4; i += 1) {
        await untilPose(id);
        await endServer(running, 'SIGTERM');
        await start();
      }
      expect(await ended(id)).toMatchObject({ state: 'done' });
    },
    ENDS_WITHIN_MS,
  );
});
