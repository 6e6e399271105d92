import { z } from 'zod';
import {
  accountSchema,
  clubSchema,
  type Account,
  type Club,
  type NewAccount,
  type Role,
} from '../../api/people.ts';
import { ask, askNothing, sent } from '../api/client.ts';

const accountPath = (id: string): string => `/api/accounts/${encodeURIComponent(id)}`;

export interface People {
  readonly accounts: readonly Account[];
  readonly clubs: readonly Club[];
}

export async function getPeople(signal: AbortSignal): Promise<People> {
  const [accounts, clubs] = await Promise.all([
    ask('/api/accounts', z.array(accountSchema), { signal }),
    ask('/api/clubs', z.array(clubSchema), { signal }),
  ]);
  return { accounts, clubs };
}

export function addClub(name: string): Promise<Club> {
  return ask('/api/clubs', clubSchema, sent('POST', { name }));
}

export function deleteClub(id: string): Promise<void> {
  return askNothing(`/api/clubs/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

export function addAccount(account: NewAccount): Promise<Account> {
  return ask('/api/accounts', accountSchema, sent('POST', account));
}

export function changeAccount(id: string, role: Role, clubId: string | null): Promise<Account> {
  return ask(accountPath(id), accountSchema, sent('PUT', { role, clubId }));
}

/** For somebody who has forgotten it; logs the account out everywhere. */
export function setPassword(id: string, password: string): Promise<void> {
  return askNothing(`${accountPath(id)}/password`, sent('PUT', { password }));
}

/** And every clip sent with it. */
export function deleteAccount(id: string): Promise<void> {
  return askNothing(accountPath(id), { method: 'DELETE' });
}
