import { and, asc, desc, eq, getTableColumns, lte, max, sql } from 'drizzle-orm';
import { NO_CORRECTIONS } from '../analysis/corrections/corrections.ts';
import type { NewRevision, NewSignOff, Review } from '../api/reviews.ts';
import type { Database } from './database.ts';
import type { Edition } from './edition.ts';
import { revisions, signOffs } from './tables.ts';
import { writtenIn } from './written-in.ts';

/** What coaches put right and signed off. Nothing is overwritten: undo is one more revision. */
export class ReviewStore {
  readonly #query: Database['query'];

  constructor({ query }: Pick<Database, 'query'>) {
    this.#query = query;
  }

  async of(analysisId: string): Promise<Review> {
    return this.#upTo(analysisId, await this.#latest(analysisId));
  }

  /**
   * As strangers see it: as it was signed off last. What is stored after that is shown once somebody stands by it; before
   * the first sign-off, the latest.
   */
  async shown(analysisId: string): Promise<Review> {
    const signed = await this.#signedLast(analysisId);
    return this.#upTo(analysisId, signed ?? (await this.#latest(analysisId)));
  }

  /** What was signed off last; null when nothing was. */
  async signedEdition(id: string): Promise<Edition | null> {
    const revision = await this.#signedLast(id);
    return revision === null ? null : this.edition(id, revision);
  }

  async #signedLast(analysisId: string): Promise<number | null> {
    const signed = await this.#query
      .select({ revision: signOffs.revision })
      .from(signOffs)
      .where(eq(signOffs.analysisId, analysisId))
      .orderBy(desc(signOffs.createdAt))
      .limit(1);
    return signed.at(0)?.revision ?? null;
  }

  /** As it was when this revision was the latest; null when there is no such. */
  async at(analysisId: string, revision: number): Promise<Review | null> {
    return revision > (await this.#latest(analysisId)) ? null : this.#upTo(analysisId, revision);
  }

  /** The revision as it stands; null when there is no such. */
  async edition(id: string, revision: number): Promise<Edition | null> {
    if (revision > (await this.#latest(id))) return null;
    const ofRevision = and(eq(signOffs.analysisId, id), eq(signOffs.revision, revision));
    return { id, revision, signOffs: await this.#query.$count(signOffs, ofRevision) };
  }

  async #upTo(analysisId: string, revision: number): Promise<Review> {
    const history = await this.#query
      .select({ revision: revisions.revision, author: revisions.author, at: revisions.createdAt })
      .from(revisions)
      .where(and(eq(revisions.analysisId, analysisId), lte(revisions.revision, revision)))
      .orderBy(asc(revisions.revision));
    const signed = await this.#query
      .select({
        revision: signOffs.revision,
        author: signOffs.author,
        remark: signOffs.remark,
        at: signOffs.createdAt,
      })
      .from(signOffs)
      .where(and(eq(signOffs.analysisId, analysisId), lte(signOffs.revision, revision)))
      .orderBy(asc(signOffs.createdAt));
    const corrections = await this.#corrections(analysisId, revision);
    return {
      revision,
      corrections,
      history: history.map(dated),
      writtenIn: await writtenIn(corrections, revision, (earlier) => this.#corrections(analysisId, earlier)),
      signOffs: signed.map(dated),
    };
  }

  /** False when somebody else has stored a revision since `basedOn`. */
  async add(analysisId: string, { basedOn, corrections, author }: NewRevision): Promise<boolean> {
    if ((await this.#latest(analysisId)) !== basedOn) return false;
    const stored = await this.#query
      .insert(revisions)
      .values({ analysisId, revision: basedOn + 1, corrections, author })
      .onConflictDoNothing()
      .returning({ revision: revisions.revision });
    return stored.length > 0;
  }

  /**
   * Gives an analysis of the same clip what was stored of another, by whom and when, unless it has a review of its own.
   * Sign-offs stay behind: they are of what was seen.
   */
  async carryOver(fromId: string, toId: string): Promise<void> {
    if ((await this.#latest(toId)) > 0) return;
    const { analysisId, ...carried } = getTableColumns(revisions);
    const all = this.#query
      .select({ analysisId: sql<string>`${toId}::text`.as(analysisId.name), ...carried })
      .from(revisions)
      .where(eq(analysisId, fromId));
    await this.#query.insert(revisions).select(all).onConflictDoNothing();
  }

  /** False when there is no such revision. */
  async signOff(analysisId: string, { revision, author, remark }: NewSignOff): Promise<boolean> {
    if (revision > (await this.#latest(analysisId))) return false;
    await this.#query.insert(signOffs).values({ analysisId, revision, author, remark });
    return true;
  }

  /** 0 while nobody has stored any. */
  async #latest(analysisId: string): Promise<number> {
    const [row] = await this.#query
      .select({ revision: max(revisions.revision) })
      .from(revisions)
      .where(eq(revisions.analysisId, analysisId));
    return row.revision ?? 0;
  }

  /** Of one revision alone: with all the points of a clip set by hand, each takes megabytes. */
  async #corrections(analysisId: string, revision: number): Promise<Review['corrections']> {
    const rows = await this.#query
      .select({ corrections: revisions.corrections })
      .from(revisions)
      .where(and(eq(revisions.analysisId, analysisId), eq(revisions.revision, revision)));
    // What is read here was checked when it was stored; parts that came later are empty in what is older.
    return { ...NO_CORRECTIONS, ...rows.at(0)?.corrections } as Review['corrections'];
  }
}

function dated<Row extends { at: Date }>(row: Row): Omit<Row, 'at'> & { at: string } {
  return { ...row, at: row.at.toISOString() };
}
