import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { AnalysisRecord, Uploaded } from '../../src/api/analyses.ts';
import { realClipPath, realClipsPresent } from '../bench/real-section.ts';
import { ffmpeg, temporaryFolder } from '../video/making-clips.ts';
import { form } from './form.ts';
import { endServer, type RunningServer, startServer } from './running-server.ts';

/** The demanded 30 with six clips take a quarter of an hour: set PLUMBLINE_KILLS=30 for them. */
const { PLUMBLINE_KILLS } = process.env;
const KILLS = Number(PLUMBLINE_KILLS ?? 4);
const CLIPS = PLUMBLINE_KILLS === undefined ? 2 : 6;
/** Far more than it takes, so that only a server that hangs reaches it. */
const LIMIT_MS = 30 * 60 * 1000;
const SETTINGS = JSON.stringify({ heightM: 1.78, model: 'lite' });

const folder = temporaryFolder();
const data = join(folder, 'data');

/** Moments that look random and are the same in every run. */
function* moments(): Generator<number> {
  let state = 7;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** Kills one process of the analysis under way, if there is one: the server goes on. */
function killWorker({ child }: RunningServer): void {
  const children = readFileSync(`/proc/${child.pid ?? 0}/task/${child.pid ?? 0}/children`, 'utf8');
  const [first] = children.trim().split(' ');
  try {
    if (first !== '') process.kill(Number(first), 'SIGKILL');
  } catch (error) {
    // It ended by itself just before.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function list({ url }: RunningServer): Promise<AnalysisRecord[]> {
  const response = await fetch(`${url}/api/analyses`);
  return ((await response.json()) as { items: AnalysisRecord[] }).items;
}

async function upload(running: RunningServer): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < CLIPS; i += 1) {
    const path = join(folder, `clip-${i}.mp4`);
    // Each a little different, so that none is recognised as another.
    await ffmpeg('-i', realClipPath('treadmill_male_30fps'), '-t', `${5 + i / 5}`, '-c', 'copy', path);
    const response = await fetch(`${running.url}/api/clips`, form({ path, facts: SETTINGS }));
    ids.push(((await response.json()) as Uploaded).analysis.id);
  }
  return ids;
}

const analysedAt = (id: string): number => statSync(join(data, 'results', id, 'analysis.json')).mtimeMs;

describe.skipIf(!realClipsPresent() || process.platform !== 'linux')('a server that is killed', () => {
  it(
    `${KILLS} times while it works loses no clip, analyses none twice and shows nothing half done`,
    async () => {
      const random = moments();
      let running = await startServer(data);
      const ids = await upload(running);
      const done = new Map<string, number>();
      const note = async (): Promise<void> => {
        for (const { id, state } of await list(running)) {
          if (state !== 'done') continue;
          expect(analysedAt(id)).toBe(done.get(id) ?? analysedAt(id));
          done.set(id, analysedAt(id));
        }
      };
      for (let i = 0; i < KILLS; i += 1) {
        await pause(500 + 5000 * random.next().value);
        await note();
        if (i % 3 === 2) killWorker(running);
        else {
          await endServer(running, 'SIGKILL');
          running = await startServer(data);
        }
      }
      while (done.size < CLIPS) {
        await pause(1000);
        await note();
        const failed = (await list(running)).filter(({ state }) => state === 'failed');
        expect(failed).toEqual([]);
      }
      expect((await list(running)).map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(readdirSync(join(data, 'results')).sort()).toEqual([...ids].sort());
      await endServer(running, 'SIGKILL');
    },
    LIMIT_MS,
  );
});
