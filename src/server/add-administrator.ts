import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { newAccountSchema } from '../api/people.ts';
import { PlumblineError } from '../errors.ts';
import { addAccount } from '../login/add-account.ts';
import { endWith } from './end-with.ts';
import { storageSettings } from './environment.ts';
import { openStorage } from './open-stores.ts';

// The first account of a service that others shall reach; it lets in everybody else. The service must not run.

async function addAdministrator(): Promise<void> {
  const { values } = parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } });
  const password = await askForPassword();
  const account = newAccountSchema.safeParse({ ...values, password, role: 'administrator' });
  if (!account.success)
    throw new PlumblineError('option-invalid', z.prettifyError(account.error), {
      advice: 'Give --name "Ann Example" --email ann@example.org, and a password of 12 characters or more.',
    });
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

/** From the terminal, or from a pipe. */
async function askForPassword(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question('Password (12 characters or more): ');
  } finally {
    terminal.close();
  }
}

addAdministrator().then(() => process.exit(), endWith);
