import { addAccount } from '../../src/login/add-account.ts';
import type { NewAccount } from '../../src/api/people.ts';
import type { Served } from './served.ts';

const PASSWORD = 'correct horse battery';

export interface Person {
  readonly userId: string;
  /** The cookie of the session. */
  readonly cookie: string;
}

/** An account, logged in. */
export async function person(
  served: Served,
  name: string,
  role: NewAccount['role'],
  clubId: string | null,
): Promise<Person> {
  const email = `${name}@example.org`;
  const userId = await addAccount({ name, email, password: PASSWORD, role, clubId }, served.stores);
  if (userId === null) throw new Error(`${name} has an account already.`);
  const answer = await fetch(served.url('/api/session'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (answer.status !== 204) throw new Error(`${name} could not log in: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  return { userId, cookie };
}
