import { eq } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import { settings } from './tables.ts';

const SESSION_SECRET = 'session-secret';
const KEEP_DAYS = 'keep-days';

/** What the service keeps about itself, the same for every machine that shares the database. */
export class SettingsStore {
  readonly #query: Database['query'];

  constructor({ query }: Pick<Database, 'query'>) {
    this.#query = query;
  }

  /** Signs the cookies; made by whoever asks first. */
  async sessionSecret(): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    await this.#query.insert(settings).values({ name: SESSION_SECRET, value }).onConflictDoNothing();
    return (await this.#value(SESSION_SECRET)) as string;
  }

  /** Days after which a clip and all made from it are deleted; null keeps them until somebody deletes them. */
  async keepDays(): Promise<number | null> {
    return ((await this.#value(KEEP_DAYS)) ?? null) as number | null;
  }

  async setKeepDays(days: number | null): Promise<void> {
    if (days === null) await this.#query.delete(settings).where(eq(settings.name, KEEP_DAYS));
    else
      await this.#query
        .insert(settings)
        .values({ name: KEEP_DAYS, value: days })
        .onConflictDoUpdate({ target: settings.name, set: { value: days } });
  }

  async #value(name: string): Promise<unknown> {
    const rows = await this.#query
      .select({ value: settings.value })
      .from(settings)
      .where(eq(settings.name, name));
    return rows.at(0)?.value;
  }
}
