import type { NewAccount } from '../api/people.ts';
import type { AthleteStore } from '../storage/athlete-store.ts';
import type { Login } from './login.ts';

/**
 * Adds an account; a runner's is an athlete, too, so that the clips they send are theirs.
 * @returns the id; null when there is an account with this address
 */
export async function addAccount(
  account: NewAccount,
  { accounts, athletes }: { accounts: Pick<Login, 'addAccount'>; athletes: AthleteStore },
): Promise<string | null> {
  const userId = await accounts.addAccount(account);
  if (userId !== null && account.role === 'runner')
    await athletes.add({ name: account.name, clubId: account.clubId, userId });
  return userId;
}
