import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOBODY } from './served.ts';
import { keypointsOf } from '../../samples/keypoints-of.ts';
import { completeRecipe } from '../../samples/recipe.ts';
import { truthOf } from '../../samples/truth-of.ts';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import type { Analysis } from '../../src/analysis/result.ts';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import type { CorrectedFiles } from '../../src/api/corrected-files.ts';
import type { Review } from '../../src/api/reviews.ts';
import { analyseClip } from '../../src/pipeline/analyse-clip.ts';
import { createApp } from '../../src/server/app.ts';
import { openService } from '../../src/server/open-service.ts';
import { ffmpeg, H264, temporaryFolder } from '../video/making-clips.ts';

const data = temporaryFolder();
const path = (...names: string[]): string => join(data, ...names);
const recipe = completeRecipe({ captureFps: 30, durationS: 4, widthPx: 640, heightPx: 360 });
const SLOW_MS = 180_000;
const made: { service?: Awaited<ReturnType<typeof openService>>; url?: string } = {};
const server = createServer();

/** An analysis as the service leaves it, made from drawn keypoints: the pose network has its own tests. */
async function analysed(id: string): Promise<void> {
  const keypointsPath = path(`${id}.json`);
  writeFileSync(keypointsPath, JSON.stringify(keypointsOf(truthOf(recipe), { sdPx: 0.5, seed: 3 })));
  const grey = `color=c=gray:s=${recipe.widthPx}x${recipe.heightPx}:r=30`;
  await ffmpeg('-f', 'lavfi', '-i', grey, '-frames:v', '120', ...H264, path('clips', 'sha.mp4'));
  const outDir = path('results', id);
  mkdirSync(outDir, { recursive: true });
  await analyseClip(
    {
      clipPath: path('clips', 'sha.mp4'),
      clipName: 'run.mp4',
      keypointsPath,
      outDir,
      facts: { heightM: 1.78, speedMps: 2.8, sex: null, inclinePct: 0, direction: null, captureFps: null },
      standing: null,
      runner: null,
      model: 'heavy',
      runtime: 'auto',
      video: 'no',
      blurFaces: false,
      pdfs: [],
      processes: 1,
    },
    {
      onInput: ({ clip, pose, settings, standing, notes, version }) => {
        const input = { clip, pose, settings, standing, notes, version };
        writeFileSync(join(outDir, 'input.json'), JSON.stringify(input));
        writeFileSync(join(outDir, 'outcome.json'), '{"problem":null}');
      },
    },
  );
}

const ask = (route: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${made.url ?? ''}/api/analyses/run${route}`, init);

function send(method: string, route: string, body: object): Promise<Response> {
  return ask(route, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function signOff(revision: number, remark: string): Promise<void> {
  expect((await send('POST', '/sign-offs', { revision, author: 'Ben', remark })).status).toBe(201);
}

async function report(revision: number): Promise<string> {
  return (await ask(`/review/${revision}/files/report.html`)).text();
}

async function files(revision: number): Promise<CorrectedFiles> {
  return (await (await ask(`/review/${revision}/files`)).json()) as CorrectedFiles;
}

/** Asks for them and waits. */
async function make(revision: number): Promise<CorrectedFiles> {
  expect((await ask(`/review/${revision}/files`, { method: 'POST' })).status).toBe(202);
  return filesOnceMade(revision);
}

async function filesOnceMade(revision: number): Promise<CorrectedFiles> {
  for (;;) {
    const now = await files(revision);
    if (now.state !== 'queued' && now.state !== 'running') return now;
    await pause(300);
  }
}

beforeAll(async () => {
  const service = (made.service = await openService({
    dataFolder: data,
    databaseUrl: null,
    loginNeeded: false,
    encrypted: false,
  }));
  await analysed('run');
  const facts = clipFactsSchema.parse({ heightM: 1.78, speedMps: 2.8 });
  await service.store.add({
    id: 'run',
    clipSha256: 'sha.mp4',
    clipBytes: 4,
    clipName: 'run.mp4',
    facts,
    belongsTo: NOBODY,
  });
  await service.store.begin('run', 'a worker');
  await service.store.finish('run', null);
  server.on('request', createApp(service));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, SLOW_MS);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await made.service?.close();
});

describe('the files of a corrected result', () => {
  it('are not there for a revision that nobody stored, nor for the automatic result', async () => {
    expect((await ask('/review/1/files', { method: 'POST' })).status).toBe(404);
    expect((await ask('/review/0/files')).status).toBe(404);
  });

  it(
    'are made when asked for, once, and say who corrected what',
    async () => {
      const corrections = { ...NO_CORRECTIONS, facts: { heightM: 1.6 } };
      const stored = await send('PUT', '/review', { basedOn: 0, corrections, author: 'Ann <Coach>' });
      const { history } = (await stored.json()) as Review;
      expect(await files(1)).toMatchObject({ state: 'none', files: [] });
      expect((await ask('/review/1/files/report.html')).status).toBe(404);
      const asked = await Promise.all([1, 2].map(() => ask('/review/1/files', { method: 'POST' })));
      expect(asked.map(({ status }) => status)).toEqual([202, 202]);
      const done = await filesOnceMade(1);
      expect(done).toMatchObject({ state: 'done', problem: null });
      const expected = [
        ...['analysis.json', 'annotated.mp4', 'report-letter.pdf', 'report.html', 'report.pdf'],
        'supports.csv',
      ];
      expect(done.files.filter((name) => !name.startsWith('frames/'))).toEqual(expected);
      expect(done.files.some((name) => /^frames\/left-[\w-]+\.jpg$/.test(name))).toBe(true);
      for (const name of done.files) expect((await ask(`/review/1/files/${name}`)).status, name).toBe(200);

      const analysis = (await (await ask('/review/1/files/analysis.json')).json()) as Analysis;
      expect(analysis.runner.heightM).toBe(1.6);
      const when = history[0].at.slice(0, 10);
      const words = `Corrected by Ann <Coach>, revision 1, ${when}: height.`;
      expect(analysis.quality.map(({ message }) => message)).toContain(words);
      expect(await report(1)).toContain(words.replace('<', '&lt;').replace('>', '&gt;'));
      expect((await ask('/review/1/files', { method: 'POST' })).status).toBe(200);
    },
    SLOW_MS,
  );

  it(
    'carry grades by hand and notes, each with who wrote it, and leave the data as the analysis has them',
    async () => {
      const before = (await (await ask('/review/1/files/analysis.json')).json()) as Analysis;
      const [{ id: fault, foot, grade: machine }] = before.faults;
      const grade = { fault, foot, grade: machine === 'severe' ? 'mild' : 'severe', reason: 'Seen live' };
      const note = { id: 'a', text: 'Look <here>.', frame: 3, finding: null, drawing: null };
      const corrections = { ...NO_CORRECTIONS, facts: { heightM: 1.6 }, notes: [note] };
      await send('PUT', '/review', { basedOn: 1, corrections, author: 'Ann' });
      const judged = { ...corrections, grades: [grade] };
      await send('PUT', '/review', { basedOn: 2, corrections: judged, author: 'Ben' });
      expect((await make(3)).state).toBe('done');
      const page = await report(3);
      expect(page).toContain('Set by hand by Ben: Seen live.');
      expect(page).toMatch(/Picture 4 of the clip \(0\.10 s\)<\/strong> <small>Ann, \d{4}-\d\d-\d\d</);
      expect(page).toContain('Look &lt;here&gt;.');
      expect(page).not.toContain('signed off');
      const after = (await (await ask('/review/3/files/analysis.json')).json()) as Analysis;
      expect(after.faults.map((one) => one.grade)).toEqual(before.faults.map((one) => one.grade));
    },
    SLOW_MS,
  );

  it(
    'are of no use any more once their revision is signed off, and are made again with the signature',
    async () => {
      await signOff(3, 'Fit to show.');
      const begun = await files(3);
      expect(['queued', 'running']).toContain(begun.state);
      expect(begun.files).toEqual([]);
      expect((await ask('/review/3/files/report.html')).status).toBe(404);
      expect((await filesOnceMade(3)).state).toBe('done');
      expect(await report(3)).toContain('Revision 3: signed off by Ben');
      expect(await report(3)).toContain('Fit to show.');
      expect(readdirSync(path('results', 'run', 'corrected')).sort()).toEqual(['1-0', '3-1']);
      expect(await report(1)).not.toContain('signed off');
    },
    SLOW_MS,
  );

  it(
    'are begun anew where the signature comes while they are made',
    async () => {
      const asked = await ask('/review/2/files', { method: 'POST' });
      expect(asked.status).toBe(202);
      while ((await files(2)).state !== 'running') await pause(50);
      await signOff(2, 'Late.');
      expect((await filesOnceMade(2)).state).toBe('done');
      expect(await report(2)).toContain('Late.');
    },
    SLOW_MS,
  );

  it(
    'are there for the automatic result, too, once it is signed off',
    async () => {
      await signOff(0, 'As it is.');
      expect((await filesOnceMade(0)).state).toBe('done');
      expect(await report(0)).toContain('Automatic result: signed off by Ben');
      const read = (file: string): Analysis => JSON.parse(readFileSync(file, 'utf8')) as Analysis;
      const { quality, ...numbers } = read(path('results', 'run', 'corrected', '0-1', 'analysis.json'));
      const { quality: automatic, ...same } = read(path('results', 'run', 'analysis.json'));
      expect(numbers).toEqual(same);
      expect(quality).toEqual(automatic);
    },
    SLOW_MS,
  );

  it('give out nothing else of the folder, and are gone with the analysis', async () => {
    for (const name of ['..%2F1.json', '.plumbline', '..%2F..%2Finput.json'])
      expect((await ask(`/review/1/files/${name}`)).status).toBe(404);
    expect((await ask('', { method: 'DELETE' })).status).toBe(204);
    expect(existsSync(path('results', 'run'))).toBe(false);
    expect((await ask('/review/1/files')).status).toBe(404);
  });
});
