import { and, eq, lt, ne, or, isNull, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { analyses } from './tables.ts';

/** An analysis, and who works on it. */
export interface Work {
  readonly id: string;
  readonly worker: string;
}

const WAITING = { state: 'queued', progress: null } as const;

/**
 * Who is at work, told by the workers themselves: one that was killed says nothing any more, and its work goes to
 * another. Times are the database's, so that the clocks of several machines need not agree.
 */
export class Heartbeats {
  readonly #query: Database['query'];

  constructor({ query }: Pick<Database, 'query'>) {
    this.#query = query;
  }

  /** False when the analysis is not to be worked on any more, or somebody else does. */
  async beat(work: Work): Promise<boolean> {
    const heard = await this.#query
      .update(analyses)
      .set({ heardAt: sql`now()` })
      .where(isAtWork(work))
      .returning({ id: analyses.id });
    return heard.length > 0;
  }

  /** Puts an analysis back that its worker does not go on with. False when it was not the worker's any more. */
  async release(work: Work): Promise<boolean> {
    const released = await this.#query
      .update(analyses)
      .set(WAITING)
      .where(isAtWork(work))
      .returning({ id: analyses.id });
    return released.length > 0;
  }

  /** Puts back what others worked on who have not been heard of for so long. @returns what that was */
  async releaseSilent(me: string, silentForMs: number): Promise<Work[]> {
    const since = sql`now() - make_interval(secs => ${silentForMs / 1000})`;
    const released = await this.#query
      .update(analyses)
      .set(WAITING)
      .where(
        and(
          eq(analyses.state, 'running'),
          or(isNull(analyses.worker), ne(analyses.worker, me)),
          or(isNull(analyses.heardAt), lt(analyses.heardAt, since)),
        ),
      )
      .returning({ id: analyses.id, worker: analyses.worker });
    return released.flatMap(({ id, worker }) => (worker === null ? [] : [{ id, worker }]));
  }
}

function isAtWork({ id, worker }: Work) {
  return and(eq(analyses.id, id), eq(analyses.state, 'running'), eq(analyses.worker, worker));
}
