import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { newAccountSchema } from '../api/people.ts';
import { PlumblineError } from '../errors.ts';
import { addAccount } from '../login/add-account.ts';
import { askForPassword } from './ask-for-password.ts';
import { endWith } from './end-with.ts';
import { storageSettings } from './environment.ts';
import { openStorage } from './open-stores.ts';

// The first account of a service that others shall reach; it lets in everybody else. The service must not run.

async function addAdministrator(): Promise<void> {
  const said = nameAndEmail();
  const password = await askForPassword('Password (12 characters or more): ');
  const account = newAccountSchema.safeParse({ ...said, password, role: 'administrator' });
  if (!account.success) throw notUnderstood(whatIsWrong(account.error));
  const storage = await openStorage(storageSettings(process.env), false);
  try {
    if ((await addAccount(account.data, storage)) === null)
      throw new PlumblineError('option-invalid', `There is an account for ${account.data.email} already.`, {
        advice: 'Log in with it, or give another address.',
      });
    console.log(`${account.data.name} is an administrator now.`);
  } finally {
    await storage.close();
  }
}

function nameAndEmail(): { name?: string; email?: string } {
  try {
    return parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } }).values;
  } catch (error) {
    throw notUnderstood(error instanceof Error ? error.message : String(error));
  }
}

const WRONG: ReadonlyMap<unknown, string> = new Map([
  ['name', 'The name is missing, or longer than 100 characters.'],
  ['email', 'The e-mail address is missing, or is none.'],
  ['password', 'The password has fewer than 12 or more than 128 characters.'],
]);

function whatIsWrong({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => WRONG.get(path[0]) ?? message).join(' ');
}

function notUnderstood(what: string): PlumblineError {
  return new PlumblineError('option-invalid', what, {
    advice: 'Give --name "Ann Example" --email ann@example.org, and a password of 12 characters or more.',
  });
}

addAdministrator().then(() => process.exit(), endWith);
