import { asc, eq } from 'drizzle-orm';
import { NO_CORRECTIONS } from '../analysis/corrections/corrections.ts';
import type { NewRevision, NewSignOff, Review } from '../api/reviews.ts';
import type { Database } from './database.ts';
import { revisions, signOffs } from './tables.ts';

/** What coaches put right and signed off. Nothing is overwritten: undo is one more revision. */
export class ReviewStore {
  readonly #query: Database['query'];

  constructor({ query }: Pick<Database, 'query'>) {
    this.#query = query;
  }

  async of(analysisId: string): Promise<Review> {
    const all = await this.#query
      .select()
      .from(revisions)
      .where(eq(revisions.analysisId, analysisId))
      .orderBy(asc(revisions.revision));
    const signed = await this.#query
      .select()
      .from(signOffs)
      .where(eq(signOffs.analysisId, analysisId))
      .orderBy(asc(signOffs.createdAt));
    const latest = all.at(-1);
    return {
      revision: latest?.revision ?? 0,
      // What is read here was checked when it was stored.
      corrections: (latest?.corrections ?? NO_CORRECTIONS) as Review['corrections'],
      history: all.map(({ revision, author, createdAt }) => ({
        revision,
        author,
        at: createdAt.toISOString(),
      })),
      signOffs: signed.map(({ revision, author, remark, createdAt }) => ({
        revision,
        author,
        remark,
        at: createdAt.toISOString(),
      })),
    };
  }

  /** False when somebody else has stored a revision since `basedOn`. */
  async add(analysisId: string, { basedOn, corrections, author }: NewRevision): Promise<boolean> {
    const { revision: latest } = await this.of(analysisId);
    if (latest !== basedOn) return false;
    const stored = await this.#query
      .insert(revisions)
      .values({ analysisId, revision: basedOn + 1, corrections, author })
      .onConflictDoNothing()
      .returning({ revision: revisions.revision });
    return stored.length > 0;
  }

  /** False when there is no such revision. */
  async signOff(analysisId: string, { revision, author, remark }: NewSignOff): Promise<boolean> {
    const { revision: latest } = await this.of(analysisId);
    if (revision > latest) return false;
    await this.#query.insert(signOffs).values({ analysisId, revision, author, remark });
    return true;
  }
}
