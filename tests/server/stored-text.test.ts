import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import type { Problem } from '../../src/api/problems.ts';
import { NOBODY, serve } from './served.ts';

const served = serve();

async function problem(path: string, init: RequestInit = {}): Promise<[number, string]> {
  const response = await fetch(served.url(`/api${path}`), init);
  return [response.status, ((await response.json()) as Problem).type];
}

function sending(body: unknown, method = 'POST'): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

const NOT_FOUND = [404, 'plumbline:not-found'];
const BAD = [400, 'plumbline:bad-request'];

describe('what no database can keep', () => {
  it.each(['/analyses/%00', '/athletes/a%00b', '/shared/%00', '/uploads/%00', '/analyses?before=%00'])(
    'names nothing: %s',
    async (path) => {
      expect(await problem(path)).toEqual(NOT_FOUND);
    },
  );

  it.each(['a\0b', 'a\ud800'])('is refused in a body: %j', async (name) => {
    expect(await problem('/athletes', sending({ name }))).toEqual(BAD);
    expect(await problem('/clubs', sending({ name }))).toEqual(BAD);
  });

  it('is refused deep in a body', async () => {
    const facts = clipFactsSchema.parse({});
    const clip = { id: 'run', clipSha256: 'sha', clipBytes: 1, clipName: 'run.mp4', facts };
    await served.store.add({ ...clip, belongsTo: NOBODY });
    const note = { id: 'a', text: 'half \ud800', frame: 1, finding: null, drawing: null };
    const corrections = { ...NO_CORRECTIONS, notes: [note] };
    const revision = { basedOn: 0, author: 'A', corrections };
    expect(await problem('/analyses/run/review', sending(revision, 'PUT'))).toEqual(BAD);
  });

  it('is refused in a form, and with an upload', async () => {
    const body = new FormData();
    body.set('athlete', 'a\0b');
    body.set('clip', new Blob(['mp4']), 'run.mp4');
    expect(await problem('/clips', { method: 'POST', body })).toEqual(BAD);
    const athlete = Buffer.from('a\0b').toString('base64');
    const headers = {
      'Tus-Resumable': '1.0.0',
      'Upload-Length': '3',
      'Upload-Metadata': `athlete ${athlete}`,
    };
    expect(await problem('/uploads', { method: 'POST', headers })).toEqual(BAD);
  });

  it('is no more than that: texts in every script, and with pictures, are kept', async () => {
    const name = 'Zoë 李 🏃';
    const added = await fetch(served.url('/api/athletes'), sending({ name }));
    expect(await added.json()).toMatchObject({ name });
  });
});
