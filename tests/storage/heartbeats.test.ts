import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import { NOBODY, serve } from '../server/served.ts';

const served = serve();
const MINUTE_MS = 60_000;

async function begun(id: string, worker: string): Promise<void> {
  const clip = { id, clipSha256: id, clipBytes: 1, clipName: 'run.mp4' };
  await served.store.add({ ...clip, facts: clipFactsSchema.parse({}), belongsTo: NOBODY });
  expect(await served.store.begin(id, worker)).toBe(true);
}

const stateOf = async (id: string): Promise<unknown> => (await served.store.find(id))?.state;

it('one works on an analysis at a time', async () => {
  await begun('one', 'a');
  expect(await served.store.begin('one', 'b')).toBe(false);
  expect(await served.stores.heartbeats.beat({ id: 'one', worker: 'a' })).toBe(true);
  expect(await served.stores.heartbeats.beat({ id: 'one', worker: 'b' })).toBe(false);
});

it('whoever has been silent loses the work, and learns of it', async () => {
  const { heartbeats } = served.stores;
  await begun('lost', 'a');
  await begun('kept', 'b');
  await pause(50);
  await heartbeats.releaseSilent('b', MINUTE_MS);
  expect(await stateOf('lost')).toBe('running');
  expect(await heartbeats.releaseSilent('b', 20)).toContainEqual({ id: 'lost', worker: 'a' });
  expect([await stateOf('lost'), await stateOf('kept')]).toEqual(['queued', 'running']);
  expect(await served.store.waiting()).toContain('lost');
  expect(await served.store.begin('lost', 'b')).toBe(true);
  expect(await heartbeats.beat({ id: 'lost', worker: 'a' })).toBe(false);
  expect(await heartbeats.release({ id: 'lost', worker: 'a' })).toBe(false);
});

it('who does not go on puts the work back, unless it was cancelled', async () => {
  const { heartbeats } = served.stores;
  await begun('left', 'a');
  expect(await heartbeats.release({ id: 'left', worker: 'a' })).toBe(true);
  expect(await stateOf('left')).toBe('queued');
  await begun('cancelled', 'a');
  await served.store.cancel('cancelled');
  expect(await heartbeats.beat({ id: 'cancelled', worker: 'a' })).toBe(false);
  expect(await heartbeats.release({ id: 'cancelled', worker: 'a' })).toBe(false);
  expect(await stateOf('cancelled')).toBe('cancelled');
});
