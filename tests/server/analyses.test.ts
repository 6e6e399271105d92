import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import { type AnalysisRecord, clipFactsSchema } from '../../src/api/analyses.ts';
import type { Review } from '../../src/api/reviews.ts';
import { NOBODY, serve } from './served.ts';

const served = serve();
let made = 0;

async function analysis(clipSha256 = `sha${made}`): Promise<AnalysisRecord> {
  made += 1;
  writeFileSync(served.folder.clip(clipSha256), '0123456789');
  const facts = clipFactsSchema.parse({});
  return served.store.add({
    id: `a${made}`,
    clipSha256,
    clipBytes: 10,
    clipName: 'run.mp4',
    facts,
    belongsTo: NOBODY,
  });
}

function result(id: string): void {
  const folder = served.folder.result(id);
  mkdirSync(join(folder, 'frames'), { recursive: true });
  writeFileSync(join(folder, 'report.html'), '<p>report');
  writeFileSync(join(folder, 'outcome.json'), '{}');
  writeFileSync(join(folder, 'frames', 'left-1.jpg'), 'jpeg');
}

const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(served.url(path), { method, headers });

/** fetch sets the host itself; this does not. */
function statusFor(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(served.url('/api/analyses'), { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('analyses', () => {
  it('are listed newest first, page by page', async () => {
    for (let i = 0; i < 3; i += 1) await analysis();
    const first = (await (await ask('/api/analyses?limit=2')).json()) as {
      items: AnalysisRecord[];
      next: string;
    };
    expect(first.items.map(({ id }) => id)).toEqual(['a3', 'a2']);
    const rest = (await (await ask(`/api/analyses?limit=2&before=${first.next}`)).json()) as {
      items: AnalysisRecord[];
    };
    expect(rest.items.map(({ id }) => id)).toEqual(['a1']);
    expect(await (await ask('/api/analyses?limit=2&before=a2')).json()).toEqual(rest);
    expect((await ask('/api/analyses?limit=1000')).status).toBe(400);
  });

  it('go on where a page ended, also when what it ended with is deleted, and begin after nothing unknown', async () => {
    const made = [await analysis(), await analysis(), await analysis()].map(({ id }) => id);
    const page = async (query: string): Promise<{ items: AnalysisRecord[]; next: string }> =>
      (await (await ask(`/api/analyses?${query}`)).json()) as { items: AnalysisRecord[]; next: string };
    const { next } = await page('limit=2');
    await ask(`/api/analyses/${made[1]}`, 'DELETE');
    expect((await page(`limit=1&before=${next}`)).items.map(({ id }) => id)).toEqual([made[0]]);
    expect((await ask(`/api/analyses?before=${made[1]}`)).status).toBe(404);
    expect((await ask('/api/analyses?before=9999999999999999~x')).status).toBe(200);
  });

  it('say in the list what was made of them and who can see it', async () => {
    const [plain, marked] = [await analysis(), await analysis()];
    const { reviews, shares } = served.stores;
    const corrections = NO_CORRECTIONS as Review['corrections'];
    for (const basedOn of [0, 1]) await reviews.add(marked.id, { basedOn, corrections, author: 'Coach' });
    await reviews.signOff(marked.id, { revision: 1, author: 'Coach', remark: '' });
    const { link } = await shares.add(marked.id, 'Coach', 1);
    await shares.add(plain.id, 'Coach', -1);
    const marks = async (): Promise<unknown[]> => {
      const { items } = (await (await ask('/api/analyses?limit=2')).json()) as { items: AnalysisRecord[] };
      return items.map((one) => one.marks);
    };
    // A link that has expired is none.
    const none = { revision: 0, signedOff: null, shared: false };
    expect(await marks()).toEqual([{ revision: 2, signedOff: 1, shared: true }, none]);
    await shares.revoke(marked.id, link.id);
    expect(await marks()).toEqual([{ revision: 2, signedOff: 1, shared: false }, none]);
  });

  it('of before a fact could be said are found as if it had not been said', async () => {
    const { id, clipSha256, facts } = await analysis('sha-old');
    const { blurFaces, ...old } = facts;
    expect(blurFaces).toBe(false);
    await served.store.add({
      id: 'old',
      clipSha256: 'sha-older',
      clipBytes: 10,
      clipName: 'run.mp4',
      facts: old as typeof facts,
      belongsTo: NOBODY,
    });
    expect(await served.store.findSame('sha-older', facts, NOBODY)).toMatchObject({ id: 'old', facts });
    expect(await served.store.findSame(clipSha256, facts, NOBODY)).toMatchObject({ id });
    expect(await served.store.findSame(clipSha256, { ...facts, blurFaces: true }, NOBODY)).toBeNull();
  });

  it('that are not there are answered with a problem', async () => {
    for (const path of ['', '/events', '/video', '/input', '/files/report.html']) {
      const response = await ask(`/api/analyses/nobody${path}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('can be cancelled once, and then tried again', async () => {
    const { id } = await analysis();
    expect(await (await ask(`/api/analyses/${id}/cancel`, 'POST')).json()).toMatchObject({
      state: 'cancelled',
    });
    expect(served.stopped).toContain(id);
    expect((await ask(`/api/analyses/${id}/cancel`, 'POST')).status).toBe(409);
    expect(await (await ask(`/api/analyses/${id}/retry`, 'POST')).json()).toMatchObject({ state: 'queued' });
    expect(served.queued).toContain(id);
  });

  it('tell what becomes of them until they end', async () => {
    const { id } = await analysis();
    const { body } = await ask(`/api/analyses/${id}/events`);
    let heard = '';
    const stream = body?.pipeThrough(new TextDecoderStream()).pipeTo(
      new WritableStream({
        write: (text) => {
          heard += text;
        },
      }),
    );
    const events = (): AnalysisRecord[] =>
      heard
        .split('\n\n')
        .slice(0, -1)
        .map((event) => JSON.parse(event.replace('data: ', '')) as AnalysisRecord);
    await served.store.begin(id, 'a worker');
    await served.store.progress(id, { stage: 'pose', done: 1, total: 2 });
    await expect.poll(() => events().some(({ progress }) => progress?.stage === 'pose')).toBe(true);
    await served.store.finish(id, null);
    await stream;
    expect(events().at(-1)).toMatchObject({ state: 'done', progress: null });
  });

  it('are gone when deleted: their files, and their clip once nobody else needs it', async () => {
    const [one, other] = [await analysis('shared'), await analysis('shared')];
    result(one.id);
    expect((await ask(`/api/analyses/${one.id}`, 'DELETE')).status).toBe(204);
    expect(existsSync(served.folder.result(one.id))).toBe(false);
    expect(existsSync(served.folder.clip('shared'))).toBe(true);
    await ask(`/api/analyses/${other.id}`, 'DELETE');
    expect(existsSync(served.folder.clip('shared'))).toBe(false);
    expect((await ask(`/api/analyses/${other.id}`)).status).toBe(404);
  });
});

describe('files of an analysis', () => {
  it('are those of the report and no others', async () => {
    const { id } = await analysis();
    result(id);
    expect(await (await ask(`/api/analyses/${id}/files/frames/left-1.jpg`)).text()).toBe('jpeg');
    const names = ['outcome.json', '..%2F..%2Fserver.pid', 'frames/..%2Foutcome.json', '%00', 'frames'];
    for (const name of names) expect((await ask(`/api/analyses/${id}/files/${name}`)).status).toBe(404);
  });

  it('are named once the analysis has ended', async () => {
    const { id } = await analysis();
    const named = async (): Promise<unknown> => (await ask(`/api/analyses/${id}/files`)).json();
    expect(await named()).toEqual([]);
    result(id);
    expect(await named()).toEqual(['frames/left-1.jpg', 'report.html']);
  });

  it('that are pages may run nothing', async () => {
    const { id } = await analysis();
    result(id);
    const page = await ask(`/api/analyses/${id}/files/report.html`);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    // Where the report keeps its letters.
    expect(policy).toContain('font-src data:');
  });

  it('never hold the clip as it was sent where faces were to be blurred', async () => {
    const { clipSha256 } = await analysis();
    const facts = clipFactsSchema.parse({ blurFaces: true });
    const { id } = await served.store.add({
      id: 'shy',
      clipSha256,
      clipBytes: 10,
      clipName: 'run.mp4',
      facts,
      belongsTo: NOBODY,
    });
    expect((await ask(`/api/analyses/${id}/video`)).status).toBe(404);
    result(id);
    writeFileSync(join(served.folder.result(id), 'blurred.mp4'), 'blurred');
    expect(await (await ask(`/api/analyses/${id}/video`)).text()).toBe('blurred');
  });

  it('are sent in parts, and not again when they have not changed', async () => {
    const { id } = await analysis();
    const part = await ask(`/api/analyses/${id}/video`, 'GET', { Range: 'bytes=2-4' });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('234');
    const tag = part.headers.get('etag') ?? '';
    expect(
      (await ask(`/api/analyses/${id}/video`, 'GET', { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' }))
        .status,
    ).toBe(304);
  });
});

describe('requests', () => {
  it.each([
    [{ Host: 'evil.example' }, 403],
    [{ Host: '127.0.0.1.evil.example' }, 403],
    [{ Origin: 'http://evil.example' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{}, 200],
  ])('with %j are answered %i', async (headers, status) => {
    expect(await statusFor(headers)).toBe(status);
  });

  it('for what is not there get a problem, not a page', async () => {
    const response = await ask('/api/nothing');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});
