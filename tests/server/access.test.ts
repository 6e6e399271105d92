import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import type { Route } from '../../src/api/route.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { AT_THIS_MACHINE } from '../../src/api/people.ts';
import { type Person, person } from './people.ts';
import { serve } from './served.ts';

const served = serve({ loginNeeded: true });

/** Bodies that would do something if they were let through. */
const BODIES: Readonly<Record<string, object>> = {
  'PUT /analyses/{id}/athlete': { athleteId: null },
  'PUT /analyses/{id}/review': {
    basedOn: 0,
    author: 'Mallory',
    corrections: { version: 1, events: [], excludedSupports: [], swappedLegs: [], keypoints: [], facts: {} },
  },
  'POST /analyses/{id}/sign-offs': { revision: 0, author: 'Mallory' },
  'POST /analyses/{id}/links': { days: 1 },
  'PUT /athletes/{id}': { name: 'Mallory' },
  'PUT /athletes/{id}/soreness/{day}': { level: 'pain' },
  'POST /athletes': { name: 'Mallory' },
  'POST /clubs': { name: "Mallory's" },
  'POST /accounts': {
    name: 'Mallory',
    email: 'mallory@example.org',
    password: 'mallory mallory mallory',
    role: 'administrator',
  },
  'PUT /accounts/{id}': { role: 'administrator', clubId: null },
  'PUT /settings': { keepDays: 1 },
  'POST /session': { email: 'anna@example.org', password: 'a guess of mine' },
  'PATCH /uploads/{id}': {},
};

const TUS = { 'Tus-Resumable': '1.0.0' };

/** Headers without which a request is refused, whoever sends it. */
const HEADERS: Readonly<Record<string, Record<string, string>>> = {
  'HEAD /uploads/{id}': TUS,
  'PATCH /uploads/{id}': {
    ...TUS,
    'Upload-Offset': '0',
    'Content-Type': 'application/offset+octet-stream',
  },
  'DELETE /uploads/{id}': TUS,
};

/** Addresses that name nobody's things: what somebody gets who is logged in, but in another club. */
const WITHOUT_OBJECT: Readonly<Record<string, { runner: number; coach: number }>> = {
  'POST /clips': { runner: 400, coach: 400 },
  'OPTIONS /uploads': { runner: 204, coach: 204 },
  'POST /uploads': { runner: 412, coach: 412 },
  'GET /analyses': { runner: 200, coach: 200 },
  'GET /session': { runner: 200, coach: 200 },
  'POST /session': { runner: 401, coach: 401 },
  'DELETE /session': { runner: 204, coach: 204 },
  'PUT /password': { runner: 400, coach: 400 },
  'GET /athletes': { runner: 200, coach: 200 },
  'POST /athletes': { runner: 403, coach: 201 },
  'GET /clubs': { runner: 403, coach: 403 },
  'POST /clubs': { runner: 403, coach: 403 },
  'GET /accounts': { runner: 403, coach: 403 },
  'POST /accounts': { runner: 403, coach: 403 },
  'GET /settings': { runner: 200, coach: 200 },
  'PUT /settings': { runner: 403, coach: 403 },
};

interface Scene {
  readonly anna: Person;
  readonly annasCoach: Person;
  readonly administrator: Person;
  readonly strangers: Readonly<Record<'runner' | 'coach', Person>>;
  readonly athleteId: string;
  readonly linkId: string;
  readonly uploadId: string;
}
const made: { scene?: Scene } = {};
const scene = (): Scene => {
  if (made.scene === undefined) throw new Error('Not before the tests run.');
  return made.scene;
};

const ANALYSIS = 'anna-1';

beforeAll(async () => {
  const { people, athletes, store, shares } = served.stores;
  const hers = await people.addClub('Harriers');
  const other = await people.addClub('Striders');
  const anna = await person(served, 'anna', 'runner', hers?.id ?? null);
  const athleteId = (await athletes.ofUser(anna.userId)) ?? '';
  await store.add({
    id: ANALYSIS,
    clipSha256: 'annas-clip',
    clipBytes: 3,
    clipName: 'anna.mp4',
    facts: clipFactsSchema.parse({}),
    belongsTo: { ownerId: anna.userId, athleteId },
  });
  await store.begin(ANALYSIS, 'a worker');
  await store.finish(ANALYSIS, null);
  writeFileSync(served.folder.clip('annas-clip'), 'mp4');
  mkdirSync(served.folder.result(ANALYSIS));
  for (const name of ['report.html', 'input.json'])
    writeFileSync(join(served.folder.result(ANALYSIS), name), '{}');
  made.scene = {
    anna,
    athleteId,
    annasCoach: await person(served, 'carl', 'coach', hers?.id ?? null),
    administrator: await person(served, 'adam', 'administrator', null),
    strangers: {
      // Of the same club: a runner sees the own clips only.
      runner: await person(served, 'rita', 'runner', hers?.id ?? null),
      coach: await person(served, 'cora', 'coach', other?.id ?? null),
    },
    linkId: (await shares.add(ANALYSIS, 'anna', 1)).link.id,
    uploadId: await begunUpload(anna),
  };
}, 120_000);

/** @returns its id */
async function begunUpload({ cookie }: Person): Promise<string> {
  const begun = await fetch(served.url('/api/uploads'), {
    method: 'POST',
    headers: { ...TUS, Cookie: cookie, 'Upload-Length': '10' },
  });
  return begun.headers.get('location')?.split('/').at(-1) ?? '';
}

const name = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;

function addressOf(path: string): string {
  const { athleteId, anna, linkId, uploadId } = scene();
  const ids: Record<string, string> = {
    athletes: athleteId,
    accounts: anna.userId,
    clubs: 'a-club',
    uploads: uploadId,
  };
  const id = ids[path.split('/')[1]] ?? ANALYSIS;
  return path
    .replace('{id}', id)
    .replace('{link}', linkId)
    .replace('{revision}', '0')
    .replace('{name}', 'report.html')
    .replace('{day}', '2026-11-01')
    .replace('{secret}', 'a'.repeat(43));
}

async function statusOf(route: Route, who: Person | null): Promise<number> {
  const body = BODIES[name(route)] as object | undefined;
  const answer = await fetch(served.url(`/api${addressOf(route.path)}`), {
    method: route.method.toUpperCase(),
    headers: {
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...HEADERS[name(route)],
      ...(who !== null && { Cookie: who.cookie }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  await answer.body?.cancel();
  return answer.status;
}

const walked = ROUTES.map((route) => [name(route), route] as const);
const OF_SOMEBODY = walked.filter(([, { path, open }]) => path.includes('{') && open !== true);
const OF_NOBODY = walked.filter(([, { path }]) => !path.includes('{'));

describe('nobody', () => {
  it.each(walked)('gets nothing from %s', async (_, route) => {
    expect(await statusOf(route, null)).toBe(route.path.startsWith('/shared/') ? 404 : 401);
  });
});

describe.each(['runner', 'coach'] as const)('a %s to whom it does not belong', (role) => {
  it.each(OF_SOMEBODY)('gets nothing from %s', async (_, route) => {
    expect([403, 404]).toContain(await statusOf(route, scene().strangers[role]));
  });

  it.each(OF_NOBODY.filter(([what]) => what !== 'DELETE /session'))(
    'gets no more than what is theirs from %s',
    async (what, route) => {
      // A new address must be thought about here before anybody can reach it.
      expect(Object.keys(WITHOUT_OBJECT)).toContain(what);
      expect(await statusOf(route, scene().strangers[role])).toBe(WITHOUT_OBJECT[what][role]);
    },
  );

  it('finds nothing of others in the lists', async () => {
    const { cookie } = scene().strangers[role];
    for (const list of ['analyses', 'athletes']) {
      const answer = await fetch(served.url(`/api/${list}`), { headers: { Cookie: cookie } });
      expect(await answer.text()).not.toContain('anna');
    }
  });

  it('cannot put a clip among those of an athlete of others', async () => {
    const { strangers, athleteId } = scene();
    const body = new FormData();
    body.set('athlete', athleteId);
    body.set('clip', new Blob(['mp4']), 'mine.mp4');
    const answer = await fetch(served.url('/api/clips'), {
      method: 'POST',
      headers: { Cookie: strangers[role].cookie },
      body,
    });
    // A runner's clip is the runner's own, whatever is asked for; this one is then found to be no video.
    expect(answer.status).toBe(role === 'runner' ? 422 : 404);
  });
});

describe('after all that', () => {
  it('everything is as it was', async () => {
    const { athleteId, anna } = scene();
    const { store, reviews, athletes, people, settings, shares } = served.stores;
    const analysis = await store.find(ANALYSIS, AT_THIS_MACHINE);
    expect(analysis?.athlete?.name).toBe('anna');
    expect(await reviews.of(ANALYSIS)).toMatchObject({ revision: 0, signOffs: [] });
    expect(await shares.of(ANALYSIS)).toMatchObject([{ revokedAt: null }]);
    expect(await athletes.sorenessOf(athleteId)).toEqual([]);
    expect(await people.account(anna.userId)).toMatchObject({ role: 'runner' });
    expect((await people.accounts()).map((account) => account.name)).not.toContain('Mallory');
    expect(await settings.keepDays()).toBeNull();
    const upload = await fetch(served.url(`/api${addressOf('/uploads/{id}')}`), {
      method: 'HEAD',
      headers: { ...TUS, Cookie: anna.cookie },
    });
    expect([upload.status, upload.headers.get('upload-offset')]).toEqual([200, '0']);
  });
});

describe('those to whom it belongs', () => {
  it.each(['anna', 'annasCoach', 'administrator'] as const)('%s reads the report', async (who) => {
    const { cookie } = scene()[who];
    for (const path of ['', '/files/report.html', '/input', '/video', '/review', '/review/0']) {
      const answer = await fetch(served.url(`/api/analyses/${ANALYSIS}${path}`), {
        headers: { Cookie: cookie },
      });
      expect(answer.status).toBe(200);
    }
    const list = await fetch(served.url('/api/analyses'), { headers: { Cookie: cookie } });
    expect(await list.text()).toContain('anna.mp4');
  });

  it('a runner corrects, a coach grades by hand', async () => {
    const { anna, annasCoach } = scene();
    const store = async (who: Person, basedOn: number, grade: object | null): Promise<number> => {
      const corrections = {
        ...NO_CORRECTIONS,
        facts: { heightM: 1.7 },
        grades: grade === null ? [] : [grade],
      };
      const answer = await fetch(served.url(`/api/analyses/${ANALYSIS}/review`), {
        method: 'PUT',
        headers: { Cookie: who.cookie, 'Content-Type': 'application/json' },
        body: JSON.stringify({ basedOn, author: 'me', corrections }),
      });
      return answer.status;
    };
    const grade = { fault: 'push-off', foot: 'left', grade: 'mild', reason: 'Seen.' };
    expect(await store(anna, 0, grade)).toBe(403);
    expect(await store(anna, 0, null)).toBe(200);
    expect(await store(annasCoach, 1, grade)).toBe(200);
    expect(await store(anna, 2, null)).toBe(403);
    expect(await store(anna, 2, { ...grade, grade: 'none' })).toBe(403);
    expect(await store(anna, 2, grade)).toBe(200);
  });

  it('a runner reads, a coach signs off', async () => {
    const { anna, annasCoach } = scene();
    const route = ROUTES.find(({ path }) => path.endsWith('/sign-offs'));
    if (route === undefined) throw new Error('There is no address to sign off at.');
    expect(await statusOf(route, anna)).toBe(403);
    expect(await statusOf(route, annasCoach)).toBe(201);
    // With the name of the account, whatever the request says.
    expect((await served.stores.reviews.of(ANALYSIS)).signOffs[0].author).toBe('carl');
  });
});
