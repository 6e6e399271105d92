import { beforeAll, describe, expect, it } from 'vitest';
import type { Athlete } from '../../src/api/athletes.ts';
import type { Problem } from '../../src/api/problems.ts';
import { type Person, person } from './people.ts';
import { serve } from './served.ts';

const served = serve({ loginNeeded: true });

interface Scene {
  readonly administrator: Person;
  readonly coach: Person;
  readonly coachWithoutClub: Person;
  readonly clubId: string;
}
const made: { scene?: Scene } = {};
const scene = (): Scene => {
  if (made.scene === undefined) throw new Error('Not before the tests run.');
  return made.scene;
};

beforeAll(async () => {
  const clubId = (await served.stores.people.addClub('Harriers'))?.id ?? '';
  made.scene = {
    clubId,
    administrator: await person(served, 'adam', 'administrator', null),
    coach: await person(served, 'carl', 'coach', clubId),
    coachWithoutClub: await person(served, 'cora', 'coach', null),
  };
}, 120_000);

async function ask<Answer>(
  { cookie }: Person,
  method: string,
  path: string,
  body?: object,
): Promise<[number, Answer]> {
  const response = await fetch(served.url(`/api${path}`), {
    method,
    headers: { Cookie: cookie, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return [response.status, (await response.json()) as Answer];
}

const added = async (name: string): Promise<Athlete> =>
  (await ask<Athlete>(scene().administrator, 'POST', '/athletes', { name }))[1];
const change = (
  id: string,
  body: object,
  who = scene().administrator,
): Promise<[number, Athlete & Problem]> => ask(who, 'PUT', `/athletes/${id}`, body);
const names = async (who: Person): Promise<string[]> =>
  (await ask<Athlete[]>(who, 'GET', '/athletes'))[1].map(({ name }) => name);

describe('an athlete', () => {
  it('is put into a club by an administrator, and its coaches see it from then on', async () => {
    const { coach, clubId } = scene();
    const { id } = await added('Ada');
    expect(await names(coach)).not.toContain('Ada');
    expect(await change(id, { clubId })).toMatchObject([200, { club: { id: clubId }, userId: null }]);
    expect(await names(coach)).toContain('Ada');
    expect((await change(id, { clubId: null }, coach))[0]).toBe(403);
    expect((await change(id, { name: 'Ada L.' }, coach))[0]).toBe(200);
    expect((await change(id, { clubId: 'none' }))[0]).toBe(400);
    expect((await change(id, { userId: 'nobody' }))[0]).toBe(400);
  });

  it('becomes that of an account, in its club, and the empty one that came with it goes', async () => {
    const { clubId } = scene();
    const { id } = await added('Bo Brown');
    const { userId } = await person(served, 'bo', 'runner', clubId);
    // As a page says it that sends all it knows.
    const [status, athlete] = await change(id, { name: 'Bo B.', clubId: null, userId });
    expect([status, athlete]).toMatchObject([200, { name: 'Bo B.', userId, club: { id: clubId } }]);
    expect(await served.stores.athletes.ofUser(userId)).toBe(id);
    expect(await names(scene().administrator)).not.toContain('bo');
    expect((await change(id, { clubId: null }))[0]).toBe(400);
    expect((await change(id, { userId: null }))[1]).toMatchObject({ userId: null, club: { id: clubId } });
  });

  it('of whom something is known does not make way', async () => {
    const { id } = await added('Cy');
    const { userId } = await person(served, 'cy', 'runner', null);
    const own = (await served.stores.athletes.ofUser(userId)) ?? '';
    await served.stores.athletes.noteSoreness(own, { day: '2025-05-01', level: 'none', remark: '' });
    expect(await change(id, { userId })).toMatchObject([409, { type: 'plumbline:already-there' }]);
    expect(await served.stores.athletes.ofUser(userId)).toBe(own);
  });

  it('is not made by a coach who would never see it', async () => {
    const { administrator, coachWithoutClub } = scene();
    const refused = await ask<Problem>(coachWithoutClub, 'POST', '/athletes', { name: 'Orphan' });
    expect(refused).toMatchObject([403, { type: 'plumbline:club-needed' }]);
    expect(await names(administrator)).not.toContain('Orphan');
  });

  it('is made when a coach becomes a runner, once', async () => {
    const { administrator, clubId } = scene();
    const { userId } = await person(served, 'rex', 'coach', null);
    for (const role of ['runner', 'coach', 'runner'])
      expect((await ask(administrator, 'PUT', `/accounts/${userId}`, { role, clubId }))[0]).toBe(200);
    expect((await names(administrator)).filter((name) => name === 'rex')).toHaveLength(1);
    expect(await served.stores.athletes.ofUser(userId)).not.toBeNull();
  });
});
