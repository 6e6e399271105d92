import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import { tidyUp } from '../../src/jobs/tidy-up.ts';
import { NOBODY, serve } from '../server/served.ts';

const served = serve();
const LATER_MS = 2 * 60 * 60 * 1000;

it('what killed servers left behind goes; what is under way, or about to get a name, stays', async () => {
  const { folder, store } = served;
  const clip = { id: 'run', clipSha256: 'known', clipBytes: 1, clipName: 'run.mp4' };
  await store.add({ ...clip, facts: clipFactsSchema.parse({}), belongsTo: NOBODY });
  await store.begin('run', 'alive');
  mkdirSync(folder.result('deleted'));
  for (const worker of ['alive', 'killed']) mkdirSync(folder.unfinished({ id: 'run', worker }));
  for (const name of ['known', 'nameless']) writeFileSync(folder.clip(name), 'mp4');

  await tidyUp(served, new Date());
  expect(readdirSync(folder.results)).toEqual(['run.alive.unfinished']);
  expect(readdirSync(folder.clips)).toEqual(['known', 'nameless']);
  await tidyUp(served, new Date(Date.now() + LATER_MS));
  expect(readdirSync(folder.clips)).toEqual(['known']);
});
