import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Uploaded } from '../../src/api/analyses.ts';
import { type Problem, problemSchema } from '../../src/api/problems.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from '../video/making-clips.ts';
import { serve } from './served.ts';

const served = serve();
const files = temporaryFolder();
const clip = join(files, 'clip.mp4');

beforeAll(async () => {
  await ffmpeg(...pattern(20), ...H264, clip);
});

const TUS = { 'Tus-Resumable': '1.0.0' };
const PIECE = { 'Content-Type': 'application/offset+octet-stream' };
const ODD_OFFSET = { ...TUS, ...PIECE, 'Upload-Offset': 'here' };
const PARTIAL = { ...TUS, 'Upload-Length': '10', 'Upload-Concat': 'partial' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');

async function begin(bytes: number, facts = '{"heightM":1.7}'): Promise<Response> {
  return fetch(served.url('/api/uploads'), {
    method: 'POST',
    headers: {
      ...TUS,
      'Upload-Length': `${bytes}`,
      'Upload-Metadata': `filename ${base64('phone.mov')},facts ${base64(facts)}`,
    },
  });
}

function send(place: string, bytes: Uint8Array<ArrayBuffer>, offset: number): Promise<Response> {
  return fetch(served.url(place), {
    method: 'PATCH',
    headers: {
      ...TUS,
      ...PIECE,
      'Upload-Offset': `${offset}`,
    },
    body: bytes,
  });
}

function ask(place: string, method: string, headers: Record<string, string>): Promise<Response> {
  return fetch(served.url(place), { method, headers });
}

describe('a resumable upload', () => {
  it('goes on where it was cut off, and its last piece is answered with the analysis', async () => {
    const bytes = new Uint8Array(readFileSync(clip));
    const begun = await begin(bytes.length);
    expect(begun.status).toBe(201);
    const place = begun.headers.get('location') ?? '';
    const half = Math.floor(bytes.length / 2);
    expect((await send(place, bytes.slice(0, half), 0)).status).toBe(204);
    const head = await fetch(served.url(place), { method: 'HEAD', headers: TUS });
    expect(Number(head.headers.get('upload-offset'))).toBe(half);
    const last = await send(place, bytes.slice(half), half);
    expect(last.status).toBe(200);
    const { analysis } = (await last.json()) as Uploaded;
    expect(analysis).toMatchObject({ clipName: 'phone.mov', state: 'queued', facts: { heightM: 1.7 } });
    expect(served.queued).toContain(analysis.id);
    expect(readdirSync(served.folder.incoming)).toEqual([]);

    // The answer did not come through: the client asks what has arrived, and sends the end again.
    const asked = await fetch(served.url(place), { method: 'HEAD', headers: TUS });
    expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, `${bytes.length}`]);
    const again = await send(place, bytes.slice(bytes.length), bytes.length);
    expect(await again.json()).toMatchObject({ analysis: { id: analysis.id } });
    expect(served.queued.filter((id) => id === analysis.id)).toHaveLength(1);
  });

  it('that is taken back leaves nothing', async () => {
    const place = (await begin(5000)).headers.get('location') ?? '';
    expect((await send(place, new Uint8Array(1000), 0)).status).toBe(204);
    expect((await fetch(served.url(place), { method: 'DELETE', headers: TUS })).status).toBe(204);
    expect(readdirSync(served.folder.incoming)).toEqual([]);
  });

  it('of something else than a video is refused at the end, and removed', async () => {
    writeFileSync(join(files, 'no.mp4'), 'x'.repeat(5000));
    const begun = await begin(5000);
    const last = await send(begun.headers.get('location') ?? '', new Uint8Array(5000).fill(120), 0);
    expect(last.status).toBe(422);
    expect((await last.json()) as Problem).toMatchObject({
      detail: expect.stringContaining('phone.mov') as string,
    });
    expect(readdirSync(served.folder.incoming)).toEqual([]);
  });

  it.each<[string, number, string, (place: string) => Promise<Response>]>([
    ['an unknown upload', 404, 'not-found', () => send('/api/uploads/nobody', new Uint8Array(10), 0)],
    ['a wrong offset', 409, 'wrong-offset', (place) => send(place, new Uint8Array(10), 7)],
    ['more than was said', 413, 'too-large', (place) => send(place, new Uint8Array(6000), 0)],
    ['too large a clip', 413, 'too-large', () => begin(1e13)],
    ['facts that are none', 400, 'bad-request', () => begin(1000, '{"heightM":"tall"}')],
    ['no length', 400, 'bad-request', () => ask('/api/uploads', 'POST', TUS)],
    ['no offset', 403, 'header-missing', (place) => ask(place, 'PATCH', { ...TUS, ...PIECE })],
    ['an offset that is no number', 400, 'bad-request', (place) => ask(place, 'PATCH', ODD_OFFSET)],
    ['no version', 412, 'version-missing', (place) => ask(place, 'PATCH', PIECE)],
    ['parts of one clip', 501, 'not-offered', () => ask('/api/uploads', 'POST', PARTIAL)],
    ['a method that is none of its', 404, 'not-found', (place) => ask(place, 'PUT', TUS)],
  ])('refuses %s with %i and the problem %s, in the protocol', async (_, status, code, refused) => {
    const place = (await begin(5000)).headers.get('location') ?? '';
    const response = await refused(place);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('tus-resumable')).toBe('1.0.0');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ type: `plumbline:${code}`, status });
    for (const words of [problem.title, problem.detail, problem.advice]) expect(words).not.toBe('');
    await ask(place, 'DELETE', TUS);
  });

  it('refuses a HEAD of an unknown upload without a body', async () => {
    const response = await ask('/api/uploads/nobody', 'HEAD', TUS);
    expect([response.status, await response.text()]).toEqual([404, '']);
    expect(response.headers.get('tus-resumable')).toBe('1.0.0');
  });
  it('that is not complete cannot be read', async () => {
    const place = (await begin(5000)).headers.get('location') ?? '';
    const response = await ask(place, 'GET', {});
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json',
    ]);
    await ask(place, 'DELETE', TUS);
  });
});
