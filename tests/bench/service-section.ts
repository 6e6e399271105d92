import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { AnalysisRecord, Uploaded } from '../../src/api/analyses.ts';
import { median, quantile } from '../../src/analysis/maths/statistics.ts';
import { form } from '../server/form.ts';
import { endServer, type RunningServer, startServer } from '../server/running-server.ts';
import { realClipPath } from './real-section.ts';
import { residentBytes } from './process-memory.ts';
import type { Section } from './section.ts';
import { numberText } from './table.ts';
import type { Workshop } from './workshop.ts';

const CLIENTS = 50;
/** Somebody who reads looks at what has come before asking for more. */
const PAUSE_MS = { least: 500, most: 1500 } as const;
const FIRST_REQUESTS = 5;
const MIB = 1024 * 1024;

/** The service as a club meets it: how soon it answers, and how long readers wait while clips are analysed. */
export async function serviceSection(workshop: Workshop, say: (text: string) => void): Promise<Section> {
  const data = workshop.place('service-data');
  const { openMs, firstMs } = await starts(data, say);
  const server = await startServer(data);
  try {
    say('a report to read');
    const report = await upload(server, 'lite');
    await ended(server, [report]);
    const restBytes = residentBytes(server.child.pid ?? 0);
    say(`${CLIENTS} readers while two clips are analysed`);
    const waits = await readWhileAnalysing(server, report);
    return {
      tables: [
        {
          title: 'Service',
          caption: `Embedded database. Readers: ${CLIENTS} at once, each asking for another part of a report every second or so, ${waits.length} answers, while two real clips are analysed on the same machine.`,
          columns: ['what', 'measured'],
          rows: [
            ['command to open, new data folder', `${numberText(openMs.first, 0)} ms`],
            [
              'command to open, data folder that is there, median',
              `${numberText(median(openMs.later), 0)} ms`,
            ],
            ['first request to a started server, median', `${numberText(median(firstMs), 0)} ms`],
            ['answers to readers, median', `${numberText(median(waits), 0)} ms`],
            ['answers to readers, 99 %', `${numberText(quantile(waits, 0.99), 0)} ms`],
            ['memory at rest', `${numberText(restBytes / MIB, 0)} MiB`],
          ],
        },
      ],
      bars: { 'service-first': median(firstMs), 'service-load': quantile(waits, 0.99) },
    };
  } finally {
    await endServer(server, 'SIGTERM');
  }
}

/** Starts it again and again, and asks each time for the page. */
async function starts(
  data: string,
  say: (text: string) => void,
): Promise<{ openMs: { first: number; later: number[] }; firstMs: number[] }> {
  const openMs: number[] = [];
  const firstMs: number[] = [];
  for (let i = 0; i <= FIRST_REQUESTS; i += 1) {
    say(`start ${i + 1}`);
    const start = performance.now();
    const server = await startServer(data);
    openMs.push(performance.now() - start);
    firstMs.push(await timed(server.url));
    await endServer(server, 'SIGTERM');
  }
  const [first, ...later] = openMs;
  return { openMs: { first, later }, firstMs };
}

async function timed(url: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} was answered with ${answer.status}.`);
  return performance.now() - start;
}

async function upload({ url }: RunningServer, model: string, heightM = 1.78): Promise<string> {
  const facts = JSON.stringify({ heightM, model });
  const answer = await fetch(`${url}/api/clips`, form({ path: realClipPath('treadmill_male_30fps'), facts }));
  return ((await answer.json()) as Uploaded).analysis.id;
}

async function ended({ url, child }: RunningServer, ids: readonly string[]): Promise<void> {
  while (child.exitCode === null) {
    const states = await Promise.all(
      ids.map(
        async (id) => ((await (await fetch(`${url}/api/analyses/${id}`)).json()) as AnalysisRecord).state,
      ),
    );
    if (states.every((state) => state !== 'queued' && state !== 'running')) return;
    await pause(500);
  }
  await once(child, 'exit');
}

async function readWhileAnalysing(server: RunningServer, report: string): Promise<number[]> {
  const working = [await upload(server, 'full'), await upload(server, 'full', 1.79)];
  const end = new AbortController();
  const readers = Array.from({ length: CLIENTS }, (_, i) => reader(server.url, report, i, end.signal));
  await ended(server, working);
  end.abort();
  return (await Promise.all(readers)).flat();
}

/** One after the other what the page of a report asks for. */
async function reader(url: string, report: string, place: number, signal: AbortSignal): Promise<number[]> {
  const of = `${url}/api/analyses/${report}`;
  const parts = [
    `${url}/`,
    `${url}/api/analyses`,
    of,
    `${of}/files/report.html`,
    `${of}/files/analysis.json`,
    `${of}/review`,
    `${of}/files/keypoints.json`,
  ];
  const waits: number[] = [];
  // Not all of them at the same moment, nor with the same part.
  await pause((place / CLIENTS) * PAUSE_MS.most);
  for (let i = place; !signal.aborted; i += 1) {
    waits.push(await timed(parts[i % parts.length]));
    await pause(PAUSE_MS.least + ((i * 7) % 11) * 0.1 * (PAUSE_MS.most - PAUSE_MS.least));
  }
  return waits;
}
