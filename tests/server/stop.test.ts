import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnalysisRecord, Uploaded } from '../../src/api/analyses.ts';
import { realClipPath, realClipsPresent } from '../bench/real-section.ts';
import { ffmpeg, temporaryFolder } from '../video/making-clips.ts';
import { form } from './form.ts';
import { endServer, type RunningServer, startServer } from './running-server.ts';

const folder = temporaryFolder();
const data = join(folder, 'data');
const incoming = (): string[] => readdirSync(join(data, 'incoming')).sort();

/** An order to stop, as from a system that is shut down, kills what has not ended some ten seconds later. */
const LONGEST_END_MS = 10_000;
const LIMIT_MS = 180_000;

/** A plain upload that never comes to its end. */
async function beginForm({ url }: RunningServer): Promise<void> {
  const boundary = 'piece';
  const sent = request(`${url}/api/clips`, {
    method: 'POST',
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'Content-Length': '9000000' },
  });
  // The server takes the connection away.
  sent.on('error', () => undefined);
  sent.write(
    `--${boundary}\r\nContent-Disposition: form-data; name="clip"; filename="run.mp4"\r\nContent-Type: video/mp4\r\n\r\n`,
  );
  sent.write(Buffer.alloc(300_000));
  await expect.poll(incoming).toHaveLength(1);
}

const TUS = { 'Tus-Resumable': '1.0.0' };

/** Half of an upload in pieces, and half a piece on its way. @returns its place and what has arrived for certain */
async function beginPieces({ url }: RunningServer): Promise<string> {
  const begun = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: { ...TUS, 'Upload-Length': '900000', 'Upload-Metadata': 'filename cnVuLm1wNA==' },
  });
  const place = begun.headers.get('location') ?? '';
  const headers = { ...TUS, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0' };
  const piece = await fetch(url + place, { method: 'PATCH', headers, body: Buffer.alloc(400_000) });
  expect(piece.status).toBe(204);
  const onItsWay = request(url + place, {
    method: 'PATCH',
    headers: { ...headers, 'Upload-Offset': '400000', 'Content-Length': '500000' },
  });
  onItsWay.on('error', () => undefined);
  onItsWay.write(Buffer.alloc(100_000));
  return place;
}

async function stop(running: RunningServer): Promise<void> {
  const since = Date.now();
  await endServer(running, 'SIGTERM');
  expect(running.child.exitCode).toBe(0);
  expect(Date.now() - since).toBeLessThan(LONGEST_END_MS);
}

async function list({ url }: RunningServer): Promise<AnalysisRecord[]> {
  return ((await (await fetch(`${url}/api/analyses`)).json()) as { items: AnalysisRecord[] }).items;
}

describe.skipIf(!realClipsPresent())('a server that is told to stop', () => {
  it(
    'ends soon, keeps what can be gone on with and nothing else, and goes on with its work afterwards',
    async () => {
      const path = join(folder, 'clip.mp4');
      await ffmpeg('-i', realClipPath('treadmill_male_30fps'), '-t', '5', '-c', 'copy', path);
      const facts = JSON.stringify({ heightM: 1.78, model: 'lite' });
      const first = await startServer(data);
      const sent = await fetch(`${first.url}/api/clips`, form({ path, facts }));
      const { id } = ((await sent.json()) as Uploaded).analysis;
      await expect.poll(async () => (await list(first)).at(0)?.state).toBe('running');
      await beginForm(first);
      const place = await beginPieces(first);
      await stop(first);
      expect(incoming().map((name) => name.replace(/\.json$/, ''))).toEqual(
        [1, 2].map(() => place.split('/').at(-1)),
      );

      const second = await startServer(data);
      const head = await fetch(second.url + place, { method: 'HEAD', headers: TUS });
      expect(Number(head.headers.get('upload-offset'))).toBeGreaterThanOrEqual(400_000);
      await expect.poll(async () => (await list(second)).at(0)?.state, { timeout: 120_000 }).toBe('done');
      expect(readFileSync(join(data, 'results', id, 'analysis.json'), 'utf8')).toContain('"faults"');
      await stop(second);
    },
    LIMIT_MS,
  );
});
