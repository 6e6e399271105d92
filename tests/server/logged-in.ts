import type { NewAccount } from '../../src/api/people.ts';
import { addAccount } from '../../src/login/add-account.ts';
import type { Served } from './served.ts';

export const PASSWORD = 'correct horse battery';

/** Adds an account with the password above. @returns its id */
export async function anAccount(
  { stores }: Served,
  email: string,
  role: NewAccount['role'],
  clubId: string | null = null,
): Promise<string> {
  const id = await addAccount({ name: email, email, password: PASSWORD, role, clubId }, stores);
  if (id === null) throw new Error(`There is an account for ${email} already.`);
  return id;
}

export function askAs(
  served: Served,
  cookie: string,
  path: string,
  method = 'GET',
  body?: unknown,
): Promise<Response> {
  return fetch(served.url(path), {
    method,
    headers: { Cookie: cookie, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

export function tryLogin(served: Served, email: string, password = PASSWORD): Promise<Response> {
  return askAs(served, '', '/api/session', 'POST', { email, password });
}

/** The cookie of a new session. */
export async function cookieFor(served: Served, email: string, password = PASSWORD): Promise<string> {
  const response = await tryLogin(served, email, password);
  if (response.status !== 204) throw new Error(`The login was answered with ${response.status}.`);
  return cookieOf(response);
}

export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
