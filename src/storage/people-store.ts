import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Account, Club, Role } from '../api/people.ts';
import type { Database } from './database.ts';
import { athletes, clubs, users } from './tables.ts';

const ACCOUNT = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: users.role,
  club: { id: clubs.id, name: clubs.name },
};

/** Clubs, and who has an account. Passwords and sessions belong to the login. */
export class PeopleStore {
  readonly #query: Database['query'];

  constructor({ query }: Pick<Database, 'query'>) {
    this.#query = query;
  }

  async clubs(): Promise<Club[]> {
    return this.#query.select({ id: clubs.id, name: clubs.name }).from(clubs).orderBy(asc(clubs.name));
  }

  /** Null when there is one of this name. */
  async addClub(name: string): Promise<Club | null> {
    const rows = await this.#query
      .insert(clubs)
      .values({ id: randomUUID(), name })
      .onConflictDoNothing()
      .returning({ id: clubs.id, name: clubs.name });
    return rows.at(0) ?? null;
  }

  async removeClub(id: string): Promise<boolean> {
    return (await this.#query.delete(clubs).where(eq(clubs.id, id)).returning()).length > 0;
  }

  async accounts(): Promise<Account[]> {
    return this.#accounts().orderBy(asc(users.name), asc(users.id));
  }

  async account(id: string): Promise<Account | null> {
    return (await this.#accounts().where(eq(users.id, id))).at(0) ?? null;
  }

  async hasAdministrator(): Promise<boolean> {
    return (await this.#query.$count(users, eq(users.role, 'administrator'))) > 0;
  }

  /**
   * The athlete of an account belongs to the club of the account; a runner's is one, so that the clips they send are
   * theirs.
   * @returns false when there is no such account, or it is the last administrator's and would be one no more
   */
  async changeAccount(id: string, role: Role, clubId: string | null): Promise<boolean> {
    return this.#query.transaction(async (change) => {
      const keepsAnAdministrator = role === 'administrator' ? undefined : this.#isNotTheLastAdministrator(id);
      const changed = await change
        .update(users)
        .set({ role, clubId, updatedAt: new Date() })
        .where(sql`${eq(users.id, id)} and ${keepsAnAdministrator ?? sql`true`}`)
        .returning({ name: users.name });
      if (changed.length === 0) return false;
      await change.update(athletes).set({ clubId }).where(eq(athletes.userId, id));
      const athlete = { id: randomUUID(), name: changed[0].name, clubId, userId: id };
      if (role === 'runner')
        await change.insert(athletes).values(athlete).onConflictDoNothing({ target: athletes.userId });
      return true;
    });
  }

  /** False when there is no such account, or it is the last administrator's. */
  async mayRemoveAccount(id: string): Promise<boolean> {
    return (await this.#query.$count(users, this.#isRemovable(id))) > 0;
  }

  /**
   * The athlete of the account goes with it, and the log of soreness with the athlete.
   * @returns false when there is no such account, or it is the last administrator's
   */
  async removeAccount(id: string): Promise<boolean> {
    return this.#query.transaction(async (change) => {
      await change.delete(athletes).where(inArray(athletes.userId, this.#removable(id)));
      const gone = await change.delete(users).where(this.#isRemovable(id)).returning({ id: users.id });
      return gone.length > 0;
    });
  }

  #removable(id: string) {
    return this.#query.select({ id: users.id }).from(users).where(this.#isRemovable(id));
  }

  #isRemovable(id: string) {
    return and(eq(users.id, id), this.#isNotTheLastAdministrator(id));
  }

  /** Without one, nobody could let anybody in. */
  #isNotTheLastAdministrator(id: string) {
    return sql`(${users.role} <> 'administrator' or exists (select 1 from users as other where other.role = 'administrator' and other.id <> ${id}))`;
  }

  #accounts() {
    return this.#query.select(ACCOUNT).from(users).leftJoin(clubs, eq(users.clubId, clubs.id));
  }
}
