import { beforeAll, describe, expect, it } from 'vitest';
import type { Athlete, Soreness } from '../../src/api/athletes.ts';
import { type AnalysisRecord, clipFactsSchema } from '../../src/api/analyses.ts';
import { NOBODY, serve } from './served.ts';

const served = serve();

async function send<Answer>(method: string, route: string, body?: unknown): Promise<[number, Answer]> {
  const response = await fetch(served.url(`/api${route}`), {
    method,
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  return [response.status, (text === '' ? null : JSON.parse(text)) as Answer];
}

async function added(name: string): Promise<Athlete> {
  return (await send<Athlete>('POST', '/athletes', { name }))[1];
}

describe('athletes', () => {
  it('are listed by name, which is kept as it was written', async () => {
    await added('Zoe');
    const name = '<img src=x onerror=alert(1)> & "Bo"';
    expect(await added(name)).toMatchObject({ name, adaptationStart: null, club: null });
    const [, all] = await send<Athlete[]>('GET', '/athletes');
    expect(all.map((one) => one.name)).toEqual([name, 'Zoe']);
    expect((await send('POST', '/athletes', { name: '  ' }))[0]).toBe(400);
  });

  it('have a first day of getting used, which can be taken back', async () => {
    const { id } = await added('Ada');
    const start = async (adaptationStart: string | null): Promise<unknown> =>
      (await send<Athlete>('PUT', `/athletes/${id}`, { adaptationStart }))[1].adaptationStart;
    expect(await start('2025-05-01')).toBe('2025-05-01');
    expect(await start(null)).toBeNull();
    expect((await send('PUT', `/athletes/${id}`, { adaptationStart: '2025-02-30' }))[0]).toBe(400);
  });

  it('that are deleted leave their clips, without a name', async () => {
    const { id } = await added('Cy');
    const facts = clipFactsSchema.parse({});
    const clip = { clipSha256: 'sha', clipBytes: 4, clipName: 'run.mp4' };
    await served.store.add({ id: 'run', facts, ...clip, belongsTo: NOBODY });
    await send('PUT', '/analyses/run/athlete', { athleteId: id });
    const [, mine] = await send<{ items: AnalysisRecord[] }>('GET', `/analyses?athleteId=${id}`);
    expect(mine.items.map(({ athlete }) => athlete?.name)).toEqual(['Cy']);
    expect((await send('DELETE', `/athletes/${id}`))[0]).toBe(204);
    expect((await send('GET', `/athletes/${id}`))[0]).toBe(404);
    expect((await send<AnalysisRecord>('GET', '/analyses/run'))[1].athlete).toBeNull();
  });
});

describe('the log of soreness', () => {
  const made: { path: string } = { path: '' };
  beforeAll(async () => {
    made.path = `/athletes/${(await added('Eve')).id}/soreness`;
  });
  const note = (day: string, body: unknown): Promise<[number, Soreness[]]> =>
    send('PUT', `${made.path}/${day}`, body);

  it('has one entry a day, oldest first; a later word replaces the earlier', async () => {
    await note('2025-05-02', { level: 'discomfort' });
    await note('2025-05-01', { level: 'none' });
    const [status, log] = await note('2025-05-02', { level: 'pain', remark: ' limped ' });
    expect(status).toBe(200);
    expect(log).toEqual([
      { day: '2025-05-01', level: 'none', remark: '' },
      { day: '2025-05-02', level: 'pain', remark: 'limped' },
    ]);
  });

  it('forgets a day when told so', async () => {
    const [, log] = await send<Soreness[]>('DELETE', `${made.path}/2025-05-01`);
    expect(log.map(({ day }) => day)).toEqual(['2025-05-02']);
  });

  it('refuses what is no day or no level, with a sentence', async () => {
    expect((await note('yesterday', { level: 'none' }))[0]).toBe(400);
    const [status, problem] = await send<{ detail: string }>('PUT', `${made.path}/2025-05-03`, {
      level: 'agony',
    });
    expect(status).toBe(400);
    expect(problem.detail).not.toBe('');
    expect((await send('PUT', '/athletes/nobody/soreness/2025-05-03', { level: 'none' }))[0]).toBe(404);
  });
});
