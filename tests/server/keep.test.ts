import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import { deleteExpired } from '../../src/jobs/delete-expired.ts';
import { NOBODY, serve } from './served.ts';

const served = serve();
const DAY_MS = 24 * 60 * 60 * 1000;

const setKeepDays = (keepDays: unknown): Promise<Response> =>
  fetch(served.url('/api/settings'), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ keepDays }),
  });

const deleteAfter = (days: number): Promise<void> => {
  const { stores, folder, stopped } = served;
  const jobs = { stop: (id: string) => void stopped.push(id) };
  return deleteExpired({ ...stores, folder, jobs }, new Date(Date.now() + days * DAY_MS));
};

beforeAll(async () => {
  writeFileSync(served.folder.clip('sha'), 'clip');
  const facts = clipFactsSchema.parse({});
  await served.store.add({
    ...{ id: 'run', clipSha256: 'sha', clipBytes: 4, clipName: 'run.mp4', facts, belongsTo: NOBODY },
  });
  mkdirSync(served.folder.result('run'));
  writeFileSync(join(served.folder.result('run'), 'analysis.json'), '{}');
});

describe('clips', () => {
  it('are kept until somebody deletes them, unless it is said otherwise', async () => {
    expect(await (await fetch(served.url('/api/settings'))).json()).toEqual({ keepDays: null });
    await deleteAfter(4000);
    expect(await served.store.find('run')).not.toBeNull();
  });

  it('are kept for a number of days that is one', async () => {
    for (const days of [0, 1.5, 3651, '30', undefined]) expect((await setKeepDays(days)).status).toBe(400);
    expect(await (await setKeepDays(30)).json()).toEqual({ keepDays: 30 });
  });

  it('go when the days are over, with all made from them, and not before', async () => {
    await deleteAfter(29.9);
    expect(await served.store.find('run')).not.toBeNull();
    await deleteAfter(30.1);
    expect(await served.store.find('run')).toBeNull();
    expect(existsSync(served.folder.clip('sha'))).toBe(false);
    expect(existsSync(served.folder.result('run'))).toBe(false);
    expect(served.stopped).toContain('run');
  });
});
