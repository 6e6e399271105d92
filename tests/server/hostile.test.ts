import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { residentBytes } from '../bench/process-memory.ts';
import { temporaryFolder, ffmpeg, H264, pattern } from '../video/making-clips.ts';
import { attacks } from './hostile.ts';
import { endServer, type RunningServer, startServer } from './running-server.ts';

/** The demanded 300 take some minutes: set PLUMBLINE_ATTACKS=300 for them. */
const ATTACKS = Number(process.env.PLUMBLINE_ATTACKS ?? 48);
const AT_ONCE = 6;
/** A probe of a broken file may take a while on a busy machine; a slow body is given up after half a minute. */
const ANSWER_WITHIN_MS = 60_000;
/** What Node keeps for its heap after a burst; a leak of each upload would be more. */
const REST_BYTES = 150 * 1024 * 1024;
const LIMIT_MS = 20 * 60 * 1000;

const folder = temporaryFolder();
const data = join(folder, 'data');

const memory = ({ child }: RunningServer): number => residentBytes(child.pid ?? 0);

function random(): () => number {
  let state = 11;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** How long others wait for an answer meanwhile, ms. */
async function watch(url: string, signal: AbortSignal): Promise<number[]> {
  const waits: number[] = [];
  while (!signal.aborted) {
    const start = performance.now();
    const answer = await fetch(`${url}/api/analyses`);
    await answer.arrayBuffer();
    expect(answer.status).toBe(200);
    waits.push(performance.now() - start);
    await pause(100);
  }
  return waits;
}

async function memoryAtRest(server: RunningServer, limit: number): Promise<number> {
  for (let tries = 0; tries < 60 && memory(server) > limit; tries += 1) await pause(1000);
  return memory(server);
}

describe.skipIf(process.platform !== 'linux')('a server under attack', () => {
  it(
    `answers ${ATTACKS} hostile requests in good order, and everybody else as well`,
    async () => {
      const clip = join(folder, 'clip.mp4');
      await ffmpeg(...pattern(40), ...H264, clip);
      const server = await startServer(data);
      try {
        await attackAndLook(server, clip);
      } finally {
        await endServer(server, 'SIGTERM');
      }
    },
    LIMIT_MS,
  );
});

async function attackAndLook(server: RunningServer, clip: string): Promise<void> {
  // Opening a new database takes memory that is given back.
  await pause(5000);
  const before = memory(server);
  const end = new AbortController();
  const watched = watch(server.url, end.signal);
  const queue = attacks(ATTACKS, clip, random());
  const wrong: string[] = [];
  const attack = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const start = performance.now();
      const status = await next.run(server.url).catch((error: unknown) => String(error));
      const ms = performance.now() - start;
      if (!next.answers.includes(Number(status)) || ms > ANSWER_WITHIN_MS)
        wrong.push(`${next.name}: ${status} after ${Math.round(ms)} ms`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, attack));
  end.abort();
  const waits = (await watched).toSorted((a, b) => a - b);
  const after = await memoryAtRest(server, before + REST_BYTES);
  console.log(
    `Others waited ${waits[Math.floor(waits.length * 0.99)].toFixed(0)} ms (99 %), ${waits.at(-1)?.toFixed(0)} ms at most; memory ${(before / 2 ** 20).toFixed(0)} MiB before, ${(after / 2 ** 20).toFixed(0)} MiB after.`,
  );
  expect(wrong).toEqual([]);
  expect(waits.at(-1)).toBeLessThan(10_000);
  expect(after).toBeLessThan(before + REST_BYTES);
  // Nothing of all this is left: what was taken was deleted, what was refused never kept.
  for (const place of ['incoming', 'clips', 'results'])
    expect(readdirSync(join(data, place)).filter((name) => !name.endsWith('.json'))).toEqual([]);
}
