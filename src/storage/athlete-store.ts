import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Athlete, ChangedAthlete, Soreness } from '../api/athletes.ts';
import type { Viewer } from '../api/people.ts';
import type { Database } from './database.ts';
import { analyses, athletes, clubs, soreness } from './tables.ts';
import { visibleAthletes } from './visible-to.ts';

const RECORD = {
  id: athletes.id,
  name: athletes.name,
  club: { id: clubs.id, name: clubs.name },
  userId: athletes.userId,
  adaptationStart: athletes.adaptationStart,
};

/** An athlete of whom there is but the name. */
const UNKNOWN = and(
  isNull(athletes.adaptationStart),
  sql`not exists (select 1 from ${analyses} where ${analyses.athleteId} = ${athletes.id})`,
  sql`not exists (select 1 from ${soreness} where ${soreness.athleteId} = ${athletes.id})`,
);

export interface NewAthlete {
  readonly name: string;
  readonly clubId: string | null;
  readonly userId: string | null;
}

/** Athletes, and how their calves felt day by day. */
export class AthleteStore {
  readonly #query: Database['query'];

  constructor({ query }: Pick<Database, 'query'>) {
    this.#query = query;
  }

  async add(athlete: NewAthlete): Promise<string> {
    const id = randomUUID();
    await this.#query.insert(athletes).values({ id, ...athlete });
    return id;
  }

  async visible(viewer: Viewer): Promise<Athlete[]> {
    return this.#records().where(visibleAthletes(viewer)).orderBy(asc(athletes.name), asc(athletes.id));
  }

  /** Null when there is none, or the viewer may not see it: who asks cannot tell. */
  async find(id: string, viewer: Viewer): Promise<Athlete | null> {
    const rows = await this.#records().where(and(eq(athletes.id, id), visibleAthletes(viewer)));
    return rows.at(0) ?? null;
  }

  async ofUser(userId: string): Promise<string | null> {
    const rows = await this.#query
      .select({ id: athletes.id })
      .from(athletes)
      .where(eq(athletes.userId, userId));
    return rows.at(0)?.id ?? null;
  }

  /**
   * Says in which club an athlete is, and which account is the athlete's. An athlete that came with the account, and of
   * whom nothing is known yet, makes way.
   * @returns false when the account has another athlete, of whom something is known
   */
  async assign(id: string, { clubId, userId }: Pick<NewAthlete, 'clubId' | 'userId'>): Promise<boolean> {
    return this.#query.transaction(async (change) => {
      if (userId !== null) {
        const others = and(eq(athletes.userId, userId), ne(athletes.id, id));
        await change.delete(athletes).where(and(others, UNKNOWN));
        if ((await change.$count(athletes, others)) > 0) return false;
      }
      await change.update(athletes).set({ clubId, userId }).where(eq(athletes.id, id));
      return true;
    });
  }

  async change(
    id: string,
    { name, adaptationStart }: Pick<ChangedAthlete, 'name' | 'adaptationStart'>,
  ): Promise<void> {
    if (name === undefined && adaptationStart === undefined) return;
    await this.#query.update(athletes).set({ name, adaptationStart }).where(eq(athletes.id, id));
  }

  async remove(id: string): Promise<void> {
    await this.#query.delete(athletes).where(eq(athletes.id, id));
  }

  /** Oldest day first. */
  async sorenessOf(athleteId: string): Promise<Soreness[]> {
    return this.#query
      .select({ day: soreness.day, level: soreness.level, remark: soreness.remark })
      .from(soreness)
      .where(eq(soreness.athleteId, athleteId))
      .orderBy(asc(soreness.day));
  }

  async noteSoreness(athleteId: string, { day, level, remark }: Soreness): Promise<void> {
    await this.#query
      .insert(soreness)
      .values({ athleteId, day, level, remark })
      .onConflictDoUpdate({ target: [soreness.athleteId, soreness.day], set: { level, remark } });
  }

  async forgetSoreness(athleteId: string, day: string): Promise<void> {
    await this.#query.delete(soreness).where(and(eq(soreness.athleteId, athleteId), eq(soreness.day, day)));
  }

  #records() {
    return this.#query.select(RECORD).from(athletes).leftJoin(clubs, eq(athletes.clubId, clubs.id));
  }
}
