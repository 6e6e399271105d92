import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Uploaded } from '../../src/api/analyses.ts';
import type { Problem } from '../../src/api/problems.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from '../video/making-clips.ts';
import { form, type Part } from './form.ts';
import { serve } from './served.ts';

const served = serve();
const files = temporaryFolder();
const clip = join(files, 'clip.mp4');
const text = join(files, 'text.mp4');
const playlist = join(files, 'list.mp4');

beforeAll(async () => {
  await ffmpeg(...pattern(20), ...H264, clip);
  writeFileSync(text, 'this is no video');
  writeFileSync(playlist, '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n');
});

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what the answer is, the test knows
async function upload<Answer>(part: Part): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(served.url('/api/clips'), form(part));
  return { status: response.status, answer: (await response.json()) as Answer };
}

describe('a plain upload', () => {
  it('is kept, queued, and answered with its analysis', async () => {
    const { status, answer } = await upload<Uploaded>({ path: clip });
    expect(status).toBe(201);
    expect(answer).toMatchObject({ known: false, analysis: { state: 'queued', clipName: 'run.mp4' } });
    expect(served.queued).toContain(answer.analysis.id);
    expect(existsSync(served.folder.clip(answer.analysis.clipSha256))).toBe(true);
  });

  it('of the same clip with the same settings gives the analysis that exists; with others a new one', async () => {
    const first = await upload<Uploaded>({ path: clip });
    const again = await upload<Uploaded>({ path: clip, name: 'other-name.mp4' });
    expect(again).toMatchObject({ status: 200, answer: { known: true } });
    expect(again.answer.analysis.id).toBe(first.answer.analysis.id);
    const taller = await upload<Uploaded>({ path: clip, facts: '{"heightM":1.9}' });
    expect(taller).toMatchObject({ status: 201, answer: { known: false } });
  });

  it.each([
    ['text', () => text],
    ['a playlist that names a local file', () => playlist],
  ])('of %s is refused by what it holds, and removed', async (_, path) => {
    const { status, answer } = await upload<Problem>({ path: path(), name: 'my run.mp4' });
    expect(status).toBe(422);
    expect(answer.detail).toContain('my run.mp4');
    expect(answer.advice).not.toBe('');
    expect(readdirSync(served.folder.incoming)).toEqual([]);
  });

  it.each([
    ['facts that are no JSON', '{'],
    ['a height in centimetres', '{"heightM":178}'],
  ])('with %s is refused, and removed', async (_, facts) => {
    expect(await upload<Problem>({ path: clip, facts })).toMatchObject({ status: 400 });
    expect(readdirSync(served.folder.incoming)).toEqual([]);
  });

  it('with a fact in a field of its own is refused, and told where facts go', async () => {
    const body = new FormData();
    body.set('heightM', '1.8');
    body.set('clip', new Blob([readFileSync(clip)]), 'run.mp4');
    const response = await fetch(served.url('/api/clips'), { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(((await response.json()) as Problem).detail).toMatch(/field "heightM".*field "facts"/);
    await expect.poll(() => readdirSync(served.folder.incoming)).toEqual([]);
  });

  it('of a clip that was given to an athlete since is known where no athlete is said', async () => {
    const first = await upload<Uploaded>({ path: clip, facts: '{"heightM":1.7}' });
    const { id } = first.answer.analysis;
    const athlete = await served.stores.athletes.add({ name: 'Ada', clubId: null, userId: null });
    await served.store.setAthlete(id, athlete);
    const again = await upload<Uploaded>({ path: clip, facts: '{"heightM":1.7}' });
    expect(again).toMatchObject({ status: 200, answer: { known: true, analysis: { id } } });
    const other = await served.stores.athletes.add({ name: 'Ben', clubId: null, userId: null });
    const said = await served.store.findSame(first.answer.analysis.clipSha256, first.answer.analysis.facts, {
      ownerId: null,
      athleteId: other,
    });
    expect(said).toBeNull();
  });

  it('without a file is refused', async () => {
    const body = new FormData();
    body.set('facts', '{}');
    const response = await fetch(served.url('/api/clips'), { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([
    ['../../../etc/cron.d/run.mp4', 'run.mp4'],
    ['..\\..\\run.mp4', 'run.mp4'],
    ['<img src=x onerror=alert(1)>.mp4', '<img src=x onerror=alert(1)>.mp4'],
    ['Läufer\u202E.mp4', 'Läufer.mp4'],
  ])('named %j is shown as %j and never used as a path', async (name, shown) => {
    const facts = JSON.stringify({ heightM: 1.5 + Math.random() / 10 });
    const { answer } = await upload<Uploaded>({ path: clip, name, facts });
    expect(answer.analysis.clipName).toBe(shown);
  });
});
