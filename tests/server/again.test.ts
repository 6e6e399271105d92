import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Uploaded } from '../../src/api/analyses.ts';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import { correctionsSchema } from '../../src/api/corrections.ts';
import type { Review } from '../../src/api/reviews.ts';
import type { Problem } from '../../src/api/problems.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from '../video/making-clips.ts';
import { form } from './form.ts';
import { AT_THIS_MACHINE } from '../../src/api/people.ts';
import { NOBODY, serve } from './served.ts';

const served = serve();
const clip = join(temporaryFolder(), 'clip.mp4');

beforeAll(async () => {
  await ffmpeg(...pattern(20), ...H264, clip);
});

async function upload(facts: object): Promise<Uploaded> {
  const response = await fetch(served.url('/api/clips'), form({ path: clip, facts: JSON.stringify(facts) }));
  return (await response.json()) as Uploaded;
}

function again(id: string, facts: object): Promise<Response> {
  return fetch(served.url(`/api/analyses/${id}/again`), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(facts),
  });
}

const remove = (id: string): Promise<Response> =>
  fetch(served.url(`/api/analyses/${id}`), { method: 'DELETE' });

describe('a clip analysed again', () => {
  it('follows another runner, all else as it was said; asked twice it is the same analysis', async () => {
    const { analysis } = await upload({ heightM: 1.78, blurFaces: true });
    const runner = { x: 0.7, y: 0.5, timeMs: 1200 };
    const first = await again(analysis.id, { runner });
    expect(first.status).toBe(201);
    const made = ((await first.json()) as Uploaded).analysis;
    expect(made.facts).toEqual({ ...analysis.facts, runner });
    expect(made).toMatchObject({ clipSha256: analysis.clipSha256, clipName: 'run.mp4', state: 'queued' });
    expect(served.queued).toContain(made.id);
    const second = await again(analysis.id, { runner });
    expect(second.status).toBe(200);
    expect(((await second.json()) as Uploaded).analysis.id).toBe(made.id);
  });

  it('with faces blurred keeps what coaches stored, by whom and when, but no signature', async () => {
    const { reviews } = served.stores;
    const { analysis } = await upload({ heightM: 1.77 });
    for (const [basedOn, author, facts] of [
      [0, 'Ann', { heightM: 1.8 }],
      [1, 'Ben', {}],
    ] as const) {
      const corrections = correctionsSchema.parse({ ...NO_CORRECTIONS, facts });
      await reviews.add(analysis.id, { basedOn, corrections, author });
    }
    await reviews.signOff(analysis.id, { revision: 2, author: 'Ben', remark: '' });
    const of = async (facts: object): Promise<Review> => {
      const made = (await (await again(analysis.id, facts)).json()) as Uploaded;
      return reviews.of(made.analysis.id);
    };
    const [before, blurred] = [await reviews.of(analysis.id), await of({ blurFaces: true })];
    expect(blurred).toEqual({ ...before, signOffs: [] });
    // Once it has a review of its own, that one stays.
    expect(await of({ blurFaces: true })).toEqual(blurred);
    expect((await of({ blurFaces: true, heightM: 1.6 })).revision).toBe(0);
  });

  it('is refused with facts that are none', async () => {
    const { analysis } = await upload({ heightM: 1.78 });
    expect((await again(analysis.id, { runner: { x: 300, y: 2, timeMs: 0 } })).status).toBe(400);
    expect((await again(analysis.id, { colour: 'red' })).status).toBe(400);
    expect((await again('nobody', {})).status).toBe(404);
  });

  it('is refused in a sentence when its file is gone', async () => {
    const { analysis } = await upload({ heightM: 1.79 });
    await rm(served.folder.clip(analysis.clipSha256));
    const answer = await again(analysis.id, { heightM: 1.6 });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as Problem).detail).toBe('run.mp4 was deleted meanwhile.');
  });
});

describe('sending and deleting the same clip at the same time', () => {
  it('never leaves an analysis without its clip, nor a clip without an analysis', async () => {
    let last: string | null = null;
    for (let round = 0; round < 12; round += 1) {
      const before: Promise<unknown> = last === null ? Promise.resolve() : remove(last);
      const [{ analysis }] = await Promise.all([upload({ heightM: 1.5 + round / 100 }), before]);
      expect(existsSync(served.folder.clip(analysis.clipSha256)), `round ${round}`).toBe(true);
      last = analysis.id;
    }
    for (const { id } of await served.store.page(AT_THIS_MACHINE, {
      after: null,
      limit: 100,
      athleteId: null,
    }))
      await remove(id);
    expect((await served.store.names()).clips.size).toBe(0);
    const { analysis } = await upload({ heightM: 1.7 });
    await remove(analysis.id);
    expect(existsSync(served.folder.clip(analysis.clipSha256))).toBe(false);
  });

  it('waits with the file for whoever removes it', async () => {
    const { analysis } = await upload({ heightM: 1.7 });
    const { clipSha256, clipBytes, clipName, facts } = analysis;
    const later = { id: 'later', clipSha256, clipBytes, clipName, facts, belongsTo: NOBODY };
    const happened: string[] = [];
    const slowly = (what: string, ms: number) => async (): Promise<void> => {
      happened.push(`${what} begins`);
      await new Promise((resolve) => setTimeout(resolve, ms));
      happened.push(`${what} ends`);
    };
    const removing = served.store.remove(analysis.id, slowly('remove', 300));
    await expect.poll(() => happened).toEqual(['remove begins']);
    const adding = served.store.add(later, slowly('keep', 0));
    await Promise.all([removing, adding]);
    expect(happened).toEqual(['remove begins', 'remove ends', 'keep begins', 'keep ends']);
    expect(await served.store.find('later')).not.toBeNull();
  });
});
