import type { Athlete, ChangedAthlete } from '../api/athletes.ts';
import type { Account } from '../api/people.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';

type People = Pick<Service, 'people' | 'athletes'>;

/**
 * Puts an athlete into a club, or makes it that of an account; what is not said stays.
 * @throws RequestError bad-request, already-there
 */
export async function assignAthlete(
  athlete: Athlete,
  { clubId, userId = athlete.userId }: Pick<ChangedAthlete, 'clubId' | 'userId'>,
  { people, athletes }: People,
): Promise<void> {
  const before = athlete.club?.id ?? null;
  const wanted = clubId === undefined || clubId === before ? null : { clubId };
  const account = userId === null ? null : await accountOf(userId, people);
  const club = account === null ? (wanted ?? { clubId: before }) : { clubId: account.club?.id ?? null };
  if (wanted !== null && wanted.clubId !== club.clubId)
    throw new RequestError('bad-request', 'An athlete with an account is in the club of the account.');
  if (wanted !== null && wanted.clubId !== null) await checkClub(wanted.clubId, people);
  if (!(await athletes.assign(athlete.id, { ...club, userId })))
    throw new RequestError('already-there', 'This account has an athlete already, with clips or a log.');
}

async function accountOf(id: string, people: People['people']): Promise<Account> {
  const account = await people.account(id);
  if (account === null) throw new RequestError('bad-request', 'There is no such account.');
  return account;
}

/** @throws RequestError bad-request */
export async function checkClub(id: string, people: People['people']): Promise<void> {
  if (!(await people.clubs()).some((club) => club.id === id))
    throw new RequestError('bad-request', 'There is no such club.');
}
