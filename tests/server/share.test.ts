import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AnalysisRecord, clipFactsSchema } from '../../src/api/analyses.ts';
import type { Problem } from '../../src/api/problems.ts';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import { correctionsSchema } from '../../src/api/corrections.ts';
import type { Review } from '../../src/api/reviews.ts';
import type { MadeShareLink, ShareLink } from '../../src/api/share-links.ts';
import { ffmpeg, H264, pattern } from '../video/making-clips.ts';
import { anAccount, askAs, cookieFor } from './logged-in.ts';
import { serve } from './served.ts';

const served = serve({ loginNeeded: true });
const made: { cookie?: string } = {};
const ann = (path: string, method?: string, body?: unknown): Promise<Response> =>
  askAs(served, made.cookie ?? '', path, method, body);
/** Whoever has the link. */
const anybody = (path: string, method?: string): Promise<Response> => askAs(served, '', path, method);

const taller = (heightM: number): Review['corrections'] =>
  correctionsSchema.parse({ ...NO_CORRECTIONS, facts: { heightM } });

const FILMED_AT = '2025-05-04T00:10:00+02:00';

async function share(id = 'run'): Promise<MadeShareLink> {
  const response = await ann(`/api/analyses/${id}/links`, 'POST', { days: 7 });
  expect(response.status).toBe(201);
  return (await response.json()) as MadeShareLink;
}

beforeAll(async () => {
  const { folder, store, stores } = served;
  await anAccount(served, 'ann@example.org', 'administrator');
  made.cookie = await cookieFor(served, 'ann@example.org');
  const athleteId = await stores.athletes.add({ name: 'Rudi Runner', clubId: null, userId: null });
  for (const id of ['run', 'other', 'waiting']) {
    await store.add({
      ...{ id, clipSha256: 'sha', clipBytes: 1, clipName: 'run.mp4', facts: clipFactsSchema.parse({}) },
      belongsTo: { ownerId: null, athleteId },
    });
    mkdirSync(folder.result(id), { recursive: true });
    const clip = { file: 'run.mp4', recordedAt: FILMED_AT };
    writeFileSync(join(folder.result(id), 'analysis.json'), JSON.stringify({ clip, faults: [] }));
    writeFileSync(join(folder.result(id), 'input.json'), JSON.stringify({ clip, notes: [] }));
    writeFileSync(join(folder.result(id), 'supports.csv'), 'support');
    writeFileSync(join(folder.result(id), 'outcome.json'), '{}');
    if (id === 'waiting') continue;
    await store.begin(id, 'a worker');
    await store.finish(id, null);
  }
  const notes = ['-metadata', 'comment=Platypus Street'];
  await ffmpeg(...pattern(10), ...H264, ...notes, '-f', 'mp4', folder.clip('sha'));
}, 120_000);

describe('a link to a report', () => {
  it('shows it to whoever has it, without the athlete, and with the pictures of the clip alone', async () => {
    const { secret } = await share();
    const shown = (await (await anybody(`/api/shared/${secret}`)).json()) as AnalysisRecord;
    expect(shown).toMatchObject({ id: 'run', athlete: null });
    expect(await (await anybody(`/api/shared/${secret}/files`)).json()).toEqual([
      'analysis.json',
      'supports.csv',
    ]);
    for (const rest of ['/files/analysis.json', '/input', '/review'])
      expect((await anybody(`/api/shared/${secret}${rest}`)).status).toBe(200);
    const video = Buffer.from(await (await anybody(`/api/shared/${secret}/video`)).arrayBuffer());
    expect(readFileSync(served.folder.clip('sha')).includes('Platypus')).toBe(true);
    expect(video.length).toBeGreaterThan(1000);
    expect(video.includes('Platypus')).toBe(false);
  });

  it('does not tell when the clip was filmed, and leaves the rest as it is', async () => {
    const { secret } = await share();
    const clip = { file: 'run.mp4', recordedAt: null };
    const parts = [
      ['/files/analysis.json', { clip, faults: [] }],
      ['/input', { clip, notes: [] }],
    ] as const;
    for (const [rest, untimed] of parts) {
      expect(await (await anybody(`/api/shared/${secret}${rest}`)).json()).toEqual(untimed);
      expect(await (await ann(`/api/analyses/run${rest}`)).text()).toContain(FILMED_AT);
    }
    const slashes = await anybody(`/api/shared/${secret}/files//analysis.json`);
    expect(await slashes.text()).not.toContain(FILMED_AT);
  });

  it('shows the review as it was signed off, until somebody signs what came later', async () => {
    const { reviews } = served.stores;
    const { secret } = await share();
    const shown = async (): Promise<[number, number | null | undefined]> => {
      const review = (await (await anybody(`/api/shared/${secret}/review`)).json()) as Review;
      return [review.revision, review.corrections.facts.heightM];
    };
    const store = (basedOn: number, heightM: number): Promise<boolean> =>
      reviews.add('run', { basedOn, author: 'Rudi', corrections: taller(heightM) });
    const sign = (revision: number): Promise<boolean> =>
      reviews.signOff('run', { revision, author: 'Ann', remark: '' });
    await store(0, 1.5);
    expect(await shown()).toEqual([1, 1.5]);
    await sign(1);
    await store(1, 1.9);
    expect(await shown()).toEqual([1, 1.5]);
    expect(await (await ann('/api/analyses/run/review')).json()).toMatchObject({ revision: 2 });
    await sign(2);
    expect(await shown()).toEqual([2, 1.9]);
  });

  it('gives out the files of what was signed off, and none that tells of the automatic result', async () => {
    const { folder, stores } = served;
    const { secret } = await share();
    const signed = await stores.reviews.signedEdition('run');
    if (signed === null) throw new Error('Nothing is signed off.');
    const of = (revision: number, rest = ''): Promise<Response> =>
      anybody(`/api/shared/${secret}/review/${revision}/files${rest}`);
    expect(await (await of(2)).json()).toMatchObject({ revision: 2, state: 'none' });
    expect((await of(1)).status).toBe(404);
    mkdirSync(folder.edition(signed), { recursive: true });
    const clip = { file: 'run.mp4', recordedAt: FILMED_AT };
    writeFileSync(join(folder.edition(signed), 'analysis.json'), JSON.stringify({ clip, faults: [] }));
    writeFileSync(join(folder.edition(signed), 'report.html'), 'signed');
    expect(await (await of(2)).json()).toMatchObject({
      state: 'done',
      files: ['analysis.json', 'report.html'],
    });
    expect(await (await of(2, '/report.html')).text()).toBe('signed');
    expect(await (await of(2, '/analysis.json')).text()).not.toContain(FILMED_AT);
    expect((await of(1, '/report.html')).status).toBe(404);
    expect(await (await anybody(`/api/shared/${secret}/files`)).json()).toEqual(['analysis.json']);
    expect((await anybody(`/api/shared/${secret}/files/supports.csv`)).status).toBe(404);
    expect((await ann('/api/analyses/run/files/supports.csv')).status).toBe(200);
  });

  it('opens nothing else', async () => {
    const { secret } = await share();
    const closed = [
      '/links',
      '/events',
      '/files/outcome.json',
      '/files/shared.mp4',
      '/review/0/files',
      '/files/corrected/0-1/report.html',
    ];
    for (const rest of closed) expect((await anybody(`/api/shared/${secret}${rest}`)).status).toBe(404);
    for (const method of ['PUT', 'DELETE', 'POST'])
      expect((await anybody(`/api/shared/${secret}`, method)).status).toBe(404);
    expect((await anybody('/api/analyses/run')).status).toBe(401);
  });

  it('is kept as a digest, and is named by who made it', async () => {
    const { secret, link } = await share();
    expect(link.author).toBe('ann@example.org');
    const listed = await (await ann('/api/analyses/run/links')).text();
    expect(listed).toContain(link.id);
    expect(listed).not.toContain(secret);
  });

  it('that was taken back, or has expired, or never was, gets a clear answer', async () => {
    const { secret, link } = await share();
    expect((await ann(`/api/analyses/run/links/${link.id}`, 'DELETE')).status).toBe(204);
    const expired = await served.stores.shares.add('run', '', -1);
    for (const one of [secret, expired.secret, 'made-up', link.id]) {
      const response = await anybody(`/api/shared/${one}`);
      expect(response.status).toBe(404);
      expect(((await response.json()) as Problem).type).toBe('plumbline:link-ended');
    }
  });

  it('is taken back only by its own report, and once', async () => {
    const { link, secret } = await share('other');
    expect((await ann(`/api/analyses/run/links/${link.id}`, 'DELETE')).status).toBe(404);
    expect((await anybody(`/api/shared/${secret}`)).status).toBe(200);
    expect((await ann(`/api/analyses/other/links/${link.id}`, 'DELETE')).status).toBe(204);
    expect((await ann(`/api/analyses/other/links/${link.id}`, 'DELETE')).status).toBe(404);
    const links = (await (await ann('/api/analyses/other/links')).json()) as ShareLink[];
    expect(links.find(({ id }) => id === link.id)?.revokedAt).not.toBeNull();
  });

  it('is made of finished reports only, and holds for a year at most', async () => {
    expect((await ann('/api/analyses/waiting/links', 'POST', { days: 7 })).status).toBe(409);
    for (const days of [0, 366, 1.5])
      expect((await ann('/api/analyses/run/links', 'POST', { days })).status).toBe(400);
  });

  it('ends with the report', async () => {
    const { secret } = await share('other');
    await ann('/api/analyses/other', 'DELETE');
    expect((await anybody(`/api/shared/${secret}`)).status).toBe(404);
  });
});
