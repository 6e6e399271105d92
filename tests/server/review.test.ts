import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import { type Review } from '../../src/api/reviews.ts';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import { NOTHING_WRITTEN } from '../web/review/nothing-written.ts';
import { NOBODY, serve } from './served.ts';

const served = serve();
const path = '/api/analyses/run';

beforeAll(async () => {
  writeFileSync(served.folder.clip('sha'), 'clip');
  const facts = clipFactsSchema.parse({});
  await served.store.add({
    id: 'run',
    clipSha256: 'sha',
    clipBytes: 4,
    clipName: 'run.mp4',
    facts,
    belongsTo: NOBODY,
  });
});

async function send<Answer>(method: string, route: string, body: unknown): Promise<[number, Answer]> {
  const response = await fetch(served.url(`${path}${route}`), {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [response.status, (await response.json()) as Answer];
}

const taller = { ...NO_CORRECTIONS, facts: { heightM: 1.9 } };

describe('a review', () => {
  it('begins with the automatic result', async () => {
    const review = (await (await fetch(served.url(`${path}/review`))).json()) as Review;
    expect(review).toEqual({
      revision: 0,
      corrections: NO_CORRECTIONS,
      history: [],
      writtenIn: NOTHING_WRITTEN,
      signOffs: [],
    });
  });

  it('keeps every revision, who stored it and when; undo is one more', async () => {
    const [, first] = await send<Review>('PUT', '/review', {
      basedOn: 0,
      corrections: taller,
      author: 'Coach A',
    });
    expect(first).toMatchObject({ revision: 1, corrections: taller });
    const [, undone] = await send<Review>('PUT', '/review', {
      basedOn: 1,
      corrections: NO_CORRECTIONS,
      author: 'Coach B',
    });
    expect(undone.corrections).toEqual(NO_CORRECTIONS);
    expect(undone.history.map(({ revision, author }) => [revision, author])).toEqual([
      [1, 'Coach A'],
      [2, 'Coach B'],
    ]);
  });

  it('does not let two coaches overwrite each other', async () => {
    const [status] = await send('PUT', '/review', { basedOn: 0, corrections: taller, author: 'Coach B' });
    expect(status).toBe(409);
  });

  it('refuses corrections that are none', async () => {
    const corrections = { ...NO_CORRECTIONS, events: [{ foot: 'middle' }] };
    expect((await send('PUT', '/review', { basedOn: 2, corrections, author: 'A' }))[0]).toBe(400);
    expect((await send('PUT', '/review', { basedOn: 2, corrections: taller, author: ' ' }))[0]).toBe(400);
  });

  it('knows in which revision each correction was written as it is', async () => {
    const note = { id: 'a', text: 'The heel.', frame: 3, finding: null, drawing: null };
    const grade = { fault: 'push-off', foot: 'left', grade: 'mild', reason: 'Seen.' };
    const toe = { frame: 1, name: 'left_foot_index', x: 3, y: 4 };
    const legs = { fromFrame: 1, toFrame: 2 };
    const store = async (basedOn: number, part: object): Promise<Review['writtenIn']> => {
      const corrections = { ...NO_CORRECTIONS, ...part };
      const [, review] = await send<Review>('PUT', '/review', { basedOn, corrections, author: 'A' });
      return review.writtenIn;
    };
    const first = { notes: [note], keypoints: [toe], facts: { heightM: 1.8 } };
    expect(await store(2, first)).toMatchObject({
      notes: [3],
      grades: [],
      keypoints: [3],
      facts: { heightM: 3 },
    });
    const second = {
      notes: [note],
      grades: [grade],
      keypoints: [{ ...toe, frame: 7 }, toe],
      facts: { heightM: 1.8, speedMps: null },
    };
    expect(await store(3, second)).toMatchObject({
      notes: [3],
      grades: [4],
      keypoints: [4, 3],
      facts: { heightM: 3, speedMps: 4 },
    });
    const third = { notes: [{ ...note, text: 'The left heel.' }], grades: [grade], swappedLegs: [legs] };
    expect(await store(4, { ...third, facts: { heightM: 1.9 } })).toMatchObject({
      notes: [5],
      grades: [4],
      swappedLegs: [5],
      keypoints: [],
      facts: { heightM: 5 },
    });
  });

  it('takes corrections of a page that knows no notes', async () => {
    const corrections = { ...NO_CORRECTIONS, notes: undefined, grades: undefined };
    const [status, review] = await send<Review>('PUT', '/review', { basedOn: 5, corrections, author: 'A' });
    expect(status).toBe(200);
    expect(review.corrections).toEqual(NO_CORRECTIONS);
  });

  it('is not signed off before the analysis has ended', async () => {
    const signOff = (): Promise<[number, Review]> =>
      send('POST', '/sign-offs', { revision: 2, author: 'Coach A' });
    expect((await signOff())[0]).toBe(409);
    await served.store.cancel('run');
    expect((await signOff())[0]).toBe(409);
    await served.store.requeue('run');
    await served.store.begin('run', 'a worker');
    await served.store.finish('run', null);
  });

  it('is signed off at a revision that then stays as it is', async () => {
    const [status, review] = await send<Review>('POST', '/sign-offs', { revision: 2, author: 'Coach A' });
    expect(status).toBe(201);
    expect(review.signOffs).toMatchObject([{ revision: 2, author: 'Coach A', remark: '' }]);
    expect((await send('POST', '/sign-offs', { revision: 9, author: 'Coach A' }))[0]).toBe(409);
  });

  it('is read as it was at a revision, with what was signed by then', async () => {
    const at = (revision: string): Promise<Response> => fetch(served.url(`${path}/review/${revision}`));
    const first = (await (await at('1')).json()) as Review;
    expect(first).toMatchObject({ revision: 1, corrections: taller, signOffs: [] });
    expect(first.history.map(({ author }) => author)).toEqual(['Coach A']);
    expect(await (await at('2')).json()).toMatchObject({ revision: 2, signOffs: [{ author: 'Coach A' }] });
    expect(await (await at('0')).json()).toMatchObject({ revision: 0, corrections: NO_CORRECTIONS });
    expect(await (await at('6')).json()).toEqual(await (await fetch(served.url(`${path}/review`))).json());
    expect((await at('7')).status).toBe(404);
  });

  it('is sent again only where it has changed', async () => {
    const asked = (headers = {}): Promise<Response> => fetch(served.url(`${path}/review/2`), { headers });
    const tag = (await asked()).headers.get('etag') ?? '';
    expect((await asked({ 'If-None-Match': tag, 'Cache-Control': 'max-age=0' })).status).toBe(304);
    await send('POST', '/sign-offs', { revision: 2, author: 'Coach B' });
    expect((await asked({ 'If-None-Match': tag, 'Cache-Control': 'max-age=0' })).status).toBe(200);
  });

  it.each(['one', '-1', '1.5'])('of a revision "%s" says what a revision is', async (revision) => {
    const answer = await fetch(served.url(`${path}/review/${revision}`));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining('A revision is a whole number, 0 or more.') as string,
    });
  });
});
