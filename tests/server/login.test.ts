import { mkdirSync, rmdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import type { Account, Viewer } from '../../src/api/people.ts';
import type { Problem } from '../../src/api/problems.ts';
import { anAccount, askAs, cookieFor, cookieOf, PASSWORD, tryLogin } from './logged-in.ts';
import { serve, type Served } from './served.ts';

const served = serve({ loginNeeded: true });
const encrypted = serve({ loginNeeded: true, encrypted: true });
const guessed = serve({ loginNeeded: true });
const NEXT_PASSWORD = 'battery horse correct';

beforeAll(async () => {
  for (const one of [served, encrypted, guessed]) await anAccount(one, 'ann@example.org', 'administrator');
}, 120_000);

const problemIn = async (response: Response): Promise<string> => ((await response.json()) as Problem).type;
const isLoggedIn = async (cookie: string, on: Served = served): Promise<boolean> =>
  (await askAs(on, cookie, '/api/session')).status === 200;

describe('logging in', () => {
  it('tells who it is, by an address in any letters', async () => {
    const cookie = await cookieFor(served, 'Ann@Example.org');
    const viewer = (await (await askAs(served, cookie, '/api/session')).json()) as Viewer;
    expect(viewer).toMatchObject({ name: 'ann@example.org', role: 'administrator', clubId: null });
  });

  it('is refused alike with a wrong password and for an unknown address', async () => {
    const answers = await Promise.all([
      tryLogin(served, 'ann@example.org', 'not the password'),
      tryLogin(served, 'nobody@example.org'),
    ]);
    const [wrong, unknown] = await Promise.all(
      answers.map(async (answer) => ({ status: answer.status, body: await answer.text() })),
    );
    expect(wrong.status).toBe(401);
    expect(unknown).toEqual(wrong);
    expect(wrong.body).toContain('plumbline:login-refused');
  });

  it('keeps the session where no script and no other site reaches it', async () => {
    const flags = async (on: Served) =>
      (await tryLogin(on, 'ann@example.org')).headers.getSetCookie().map((cookie) => cookie.toLowerCase());
    const [plain, overTls] = [await flags(served), await flags(encrypted)];
    expect(plain.length).toBeGreaterThan(0);
    for (const cookie of [...plain, ...overTls]) {
      expect(cookie).toContain('httponly');
      expect(cookie).toMatch(/samesite=(lax|strict)/);
    }
    for (const cookie of plain) expect(cookie).not.toMatch(/; ?secure/);
    for (const cookie of overTls) expect(cookie).toMatch(/; ?secure/);
  });

  it('cannot be asked for by another site', async () => {
    const response = await fetch(served.url('/api/session'), {
      method: 'POST',
      headers: { Origin: 'https://evil.example', 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'ann@example.org', password: PASSWORD }),
    });
    expect(response.status).toBe(403);
  });

  it('is refused to a guesser after ten tries, also with the right password', async () => {
    for (let i = 0; i < 10; i += 1)
      expect((await tryLogin(guessed, 'ann@example.org', `guess number ${i}`)).status).toBe(401);
    const response = await tryLogin(guessed, 'ann@example.org');
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).not.toBeNull();
    expect(await problemIn(response)).toBe('plumbline:too-many');
  });
});

describe('a session', () => {
  it('without a cookie, or with one that is made up, is none', async () => {
    for (const cookie of ['', 'plumbline.session_token=made.up'])
      expect(await problemIn(await askAs(served, cookie, '/api/session'))).toBe('plumbline:login-needed');
  });

  it('ends with logging out, and no other with it', async () => {
    const [cookie, other] = [
      await cookieFor(served, 'ann@example.org'),
      await cookieFor(served, 'ann@example.org'),
    ];
    expect((await askAs(served, cookie, '/api/session', 'DELETE')).status).toBe(204);
    expect([await isLoggedIn(cookie), await isLoggedIn(other)]).toEqual([false, true]);
  });

  it('ends when the password is changed elsewhere', async () => {
    await anAccount(served, 'pat@example.org', 'coach');
    const [here, elsewhere] = [
      await cookieFor(served, 'pat@example.org'),
      await cookieFor(served, 'pat@example.org'),
    ];
    const change = (currentPassword: string) =>
      askAs(served, here, '/api/password', 'PUT', { currentPassword, newPassword: NEXT_PASSWORD });
    expect(await problemIn(await change('not the password'))).toBe('plumbline:login-refused');
    const changed = await change(PASSWORD);
    expect(changed.status).toBe(204);
    expect(await isLoggedIn(elsewhere)).toBe(false);
    expect(await isLoggedIn(cookieOf(changed))).toBe(true);
    expect((await tryLogin(served, 'pat@example.org')).status).toBe(401);
    expect((await tryLogin(served, 'pat@example.org', NEXT_PASSWORD)).status).toBe(204);
  });

  it('answers what neither browser nor proxy may keep', async () => {
    const { headers } = await askAs(served, await cookieFor(served, 'ann@example.org'), '/api/analyses');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('an account', () => {
  const made: { ann?: string } = {};
  const ann = async (path: string, method: string, body?: unknown): Promise<Response> =>
    askAs(served, (made.ann ??= await cookieFor(served, 'ann@example.org')), path, method, body);
  const accountOf = async (email: string): Promise<Account> => {
    const accounts = (await (await ann('/api/accounts', 'GET')).json()) as Account[];
    const account = accounts.find((one) => one.email === email);
    if (account === undefined) throw new Error(`There is no account for ${email}.`);
    return account;
  };

  it('gets a new password from an administrator, and is logged out everywhere', async () => {
    const id = await anAccount(served, 'lost@example.org', 'runner');
    const cookie = await cookieFor(served, 'lost@example.org');
    const path = `/api/accounts/${id}/password`;
    expect((await askAs(served, cookie, path, 'PUT', { password: NEXT_PASSWORD })).status).toBe(403);
    expect((await ann(path, 'PUT', { password: 'short' })).status).toBe(400);
    expect((await ann(path, 'PUT', { password: NEXT_PASSWORD })).status).toBe(204);
    expect(await isLoggedIn(cookie)).toBe(false);
    expect((await tryLogin(served, 'lost@example.org', NEXT_PASSWORD)).status).toBe(204);
    expect((await ann('/api/accounts/nobody/password', 'PUT', { password: NEXT_PASSWORD })).status).toBe(404);
  });

  it('of oneself keeps its password unless the current one is known', async () => {
    const { id } = await accountOf('ann@example.org');
    const response = await ann(`/api/accounts/${id}/password`, 'PUT', { password: NEXT_PASSWORD });
    expect(response.status).toBe(409);
  });

  it('that is the last of an administrator can neither be deleted nor become another', async () => {
    const { id } = await accountOf('ann@example.org');
    const demoted = await ann(`/api/accounts/${id}`, 'PUT', { role: 'coach', clubId: null });
    const deleted = await ann(`/api/accounts/${id}`, 'DELETE');
    for (const response of [demoted, deleted])
      expect(await problemIn(response)).toBe('plumbline:last-administrator');
    expect((await accountOf('ann@example.org')).role).toBe('administrator');
  });

  it('that is deleted is logged out, and takes its athlete and the clips sent with it along', async () => {
    const { athletes } = served.stores;
    const id = await anAccount(served, 'gone@example.org', 'runner');
    const cookie = await cookieFor(served, 'gone@example.org');
    const athleteId = await athletes.ofUser(id);
    const belongsTo = { ownerId: id, athleteId };
    await athletes.noteSoreness(athleteId ?? '', { day: '2025-05-01', level: 'pain', remark: 'limped' });
    await served.store.add({
      ...{ id: 'theirs', clipSha256: 'theirs', clipBytes: 1, clipName: 'run.mp4', belongsTo },
      facts: clipFactsSchema.parse({}),
    });
    expect((await ann(`/api/accounts/${id}`, 'DELETE')).status).toBe(204);
    expect(await isLoggedIn(cookie)).toBe(false);
    expect(await served.store.find('theirs')).toBeNull();
    expect(await athletes.sorenessOf(athleteId ?? '')).toEqual([]);
    expect(await (await ann('/api/athletes', 'GET')).text()).not.toContain('gone@example.org');
  });

  it('that is deleted is the last to go, so that it can be asked for again where that fails', async () => {
    const id = await anAccount(served, 'stays@example.org', 'runner');
    const facts = clipFactsSchema.parse({});
    const clip = { id: 'stuck', clipSha256: 'stuck', clipBytes: 1, clipName: 'run.mp4', facts };
    await served.store.add({ ...clip, belongsTo: { ownerId: id, athleteId: null } });
    // A folder where the file of the clip should be cannot be removed as one.
    mkdirSync(served.folder.clip('stuck'));
    expect((await ann(`/api/accounts/${id}`, 'DELETE')).status).toBe(500);
    expect((await accountOf('stays@example.org')).id).toBe(id);
    rmdirSync(served.folder.clip('stuck'));
    expect((await ann(`/api/accounts/${id}`, 'DELETE')).status).toBe(204);
    expect(await served.store.find('stuck')).toBeNull();
  });

  it('is refused when there is one with the address already', async () => {
    const account = { name: 'Ann', email: 'ANN@example.org', password: PASSWORD, role: 'runner' };
    expect(await problemIn(await ann('/api/accounts', 'POST', account))).toBe('plumbline:already-there');
  });
});
