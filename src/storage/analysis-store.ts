import { and, asc, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { type AnalysisRecord, type ClipFacts, clipFactsSchema, type Progress } from '../api/analyses.ts';
import type { Problem } from '../api/problems.ts';
import { AT_THIS_MACHINE, type Viewer } from '../api/people.ts';
import type { Database } from './database.ts';
import { marksOf } from './marks-of.ts';
import type { Place } from './place.ts';
import { analyses, athletes, clips } from './tables.ts';
import { visibleAnalyses } from './visible-to.ts';
import type { Work } from './heartbeats.ts';

export interface NewAnalysis {
  readonly id: string;
  readonly clipSha256: string;
  readonly clipBytes: number;
  readonly clipName: string;
  readonly facts: ClipFacts;
  readonly belongsTo: BelongsTo;
}

/** Whose an analysis is: who sent it, and whose stride it shows; null is nobody's in particular. */
export interface BelongsTo {
  readonly ownerId: string | null;
  readonly athleteId: string | null;
}

export interface Names {
  readonly ids: ReadonlySet<string>;
  readonly clips: ReadonlySet<string>;
  /** Which analyses are under way, and who works on them. */
  readonly work: readonly Work[];
}

const RECORD = {
  id: analyses.id,
  clipName: analyses.clipName,
  clipSha256: analyses.clipSha256,
  clipBytes: clips.bytes,
  facts: analyses.facts,
  athlete: { id: athletes.id, name: athletes.name },
  state: analyses.state,
  progress: analyses.progress,
  problem: analyses.problem,
  createdAt: analyses.createdAt,
  finishedAt: analyses.finishedAt,
};

type Row = Omit<AnalysisRecord, 'createdAt' | 'finishedAt'> & { createdAt: Date; finishedAt: Date | null };

/** What holds of a clip whose facts were stored before this could be said. */
const UNSAID = clipFactsSchema.parse({});

function record({ createdAt, finishedAt, ...rest }: Row): AnalysisRecord {
  return {
    ...rest,
    facts: { ...UNSAID, ...rest.facts },
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

function first(rows: readonly Row[]): AnalysisRecord | null {
  const row = rows.at(0);
  return row === undefined ? null : record(row);
}

/** What is known of each analysis. Every change of state is one conditional statement, so that two can never both win. */
export class AnalysisStore {
  readonly #query: Database['query'];

  constructor({ query }: Pick<Database, 'query'>) {
    this.#query = query;
  }

  /**
   * @param keepClip puts the file of the clip in its place; meanwhile nobody can remove it, also from another machine. It
   * must ask nothing of the store.
   */
  async add(
    { clipBytes, belongsTo, ...analysis }: NewAnalysis,
    keepClip: () => Promise<void> = () => Promise.resolve(),
  ): Promise<AnalysisRecord> {
    await this.#query.transaction(async (change) => {
      // Written also where it is there already: that holds it until all is done, and waits for whoever removes it.
      await change
        .insert(clips)
        .values({ sha256: analysis.clipSha256, bytes: clipBytes })
        .onConflictDoUpdate({ target: clips.sha256, set: { bytes: clipBytes } });
      await keepClip();
      await change.insert(analyses).values({ ...analysis, ...belongsTo, state: 'queued' });
    });
    return this.#get(analysis.id);
  }

  /** Null when there is none, or the viewer may not see it: who asks cannot tell. */
  async find(id: string, viewer: Viewer = AT_THIS_MACHINE): Promise<AnalysisRecord | null> {
    return first(await this.#records().where(and(eq(analyses.id, id), visibleAnalyses(this.#query, viewer))));
  }

  /**
   * The analysis of the same clip with the same settings, of the same people, that is there or under way. Where no athlete
   * is said, one that was given to an athlete since is the same.
   */
  async findSame(
    clipSha256: string,
    facts: ClipFacts,
    { ownerId, athleteId }: BelongsTo,
  ): Promise<AnalysisRecord | null> {
    const rows = await this.#records().where(
      and(
        eq(analyses.clipSha256, clipSha256),
        ownerId === null ? isNull(analyses.ownerId) : eq(analyses.ownerId, ownerId),
        athleteId === null ? undefined : eq(analyses.athleteId, athleteId),
        sql`${JSON.stringify(UNSAID)}::jsonb || ${analyses.facts} = ${JSON.stringify(facts)}::jsonb`,
        inArray(analyses.state, ['queued', 'running', 'done']),
      ),
    );
    return first(rows);
  }

  /** Newest first, after a place in the list; null begins with the newest. */
  async page(
    viewer: Viewer,
    { after, limit, athleteId }: { after: Place | null; limit: number; athleteId: string | null },
  ): Promise<AnalysisRecord[]> {
    const rows = await this.#records()
      .where(
        and(
          visibleAnalyses(this.#query, viewer),
          athleteId === null ? undefined : eq(analyses.athleteId, athleteId),
          after === null ? undefined : olderThan(after),
        ),
      )
      .orderBy(desc(analyses.createdAt), desc(analyses.id))
      .limit(limit);
    const marks = await marksOf(
      this.#query,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...record(row), marks: marks(row.id) }));
  }

  /** Null when there is no such analysis, or the viewer may not see it. */
  async place(id: string, viewer: Viewer): Promise<Place | null> {
    const rows = await this.#query
      .select({ createdUs: sql<string>`(extract(epoch from ${analyses.createdAt}) * 1000000)::bigint::text` })
      .from(analyses)
      .where(and(eq(analyses.id, id), visibleAnalyses(this.#query, viewer)));
    return rows.length === 0 ? null : { ...rows[0], id };
  }

  async belongsTo(id: string): Promise<BelongsTo> {
    const rows = await this.#query
      .select({ ownerId: analyses.ownerId, athleteId: analyses.athleteId })
      .from(analyses)
      .where(eq(analyses.id, id));
    return rows.at(0) ?? { ownerId: null, athleteId: null };
  }

  async setAthlete(id: string, athleteId: string | null): Promise<void> {
    await this.#query.update(analyses).set({ athleteId }).where(eq(analyses.id, id));
  }

  /** Ids of all that somebody sent. */
  async sentBy(ownerId: string): Promise<string[]> {
    const rows = await this.#query
      .select({ id: analyses.id })
      .from(analyses)
      .where(eq(analyses.ownerId, ownerId));
    return rows.map(({ id }) => id);
  }

  /** Ids of all that came before a moment. */
  async createdBefore(moment: Date): Promise<string[]> {
    const rows = await this.#query
      .select({ id: analyses.id })
      .from(analyses)
      .where(lt(analyses.createdAt, moment));
    return rows.map(({ id }) => id);
  }

  /** Ids of all that are to be worked on, oldest first. */
  async waiting(): Promise<string[]> {
    const rows = await this.#query
      .select({ id: analyses.id })
      .from(analyses)
      .where(eq(analyses.state, 'queued'))
      .orderBy(asc(analyses.createdAt), asc(analyses.id));
    return rows.map(({ id }) => id);
  }

  /** Of everything there is: what else lies in the data folder belongs to nobody. */
  async names(): Promise<Names> {
    const rows = await this.#query
      .select({ id: analyses.id, clip: analyses.clipSha256, worker: analyses.worker, state: analyses.state })
      .from(analyses);
    return {
      ids: new Set(rows.map(({ id }) => id)),
      clips: new Set(rows.map(({ clip }) => clip)),
      work: rows.flatMap(({ id, worker, state }) =>
        state === 'running' && worker !== null ? [{ id, worker }] : [],
      ),
    };
  }

  /** False when it is not to be worked on (any more), or somebody else does already. */
  begin(id: string, worker: string): Promise<boolean> {
    return this.#change(id, ['queued'], {
      state: 'running',
      worker,
      heardAt: sql`now()`,
      attempts: sql`${analyses.attempts} + 1`,
      problem: null,
    });
  }

  progress(id: string, progress: Progress): Promise<boolean> {
    return this.#change(id, ['running'], { progress });
  }

  /** Done; with a problem when the clip was looked at and nothing could be measured. */
  finish(id: string, problem: Problem | null): Promise<boolean> {
    return this.#change(id, ['running'], { ...ENDED(), state: 'done', problem });
  }

  fail(id: string, problem: Problem): Promise<boolean> {
    return this.#change(id, ['queued', 'running'], { ...ENDED(), state: 'failed', problem });
  }

  cancel(id: string): Promise<boolean> {
    return this.#change(id, ['queued', 'running'], { ...ENDED(), state: 'cancelled' });
  }

  /** Back into the queue, because somebody asks for it again. */
  requeue(id: string): Promise<boolean> {
    return this.#change(id, ['failed', 'cancelled'], {
      state: 'queued',
      progress: null,
      problem: null,
      finishedAt: null,
    });
  }

  /**
   * @param removeClip called with the clip when no other analysis needs it any more; meanwhile nobody can add one. It must
   * ask nothing of the store.
   */
  async remove(id: string, removeClip: (sha256: string) => Promise<void>): Promise<void> {
    await this.#query.transaction(async (change) => {
      const ofAnalysis = change
        .select({ sha256: analyses.clipSha256 })
        .from(analyses)
        .where(eq(analyses.id, id));
      const clip = (
        await change
          .select({ sha256: clips.sha256 })
          .from(clips)
          .where(inArray(clips.sha256, ofAnalysis))
          .for('update')
      ).at(0);
      if (clip === undefined) return;
      await change.delete(analyses).where(eq(analyses.id, id));
      const others = await change.$count(analyses, eq(analyses.clipSha256, clip.sha256));
      if (others > 0) return;
      await change.delete(clips).where(eq(clips.sha256, clip.sha256));
      await removeClip(clip.sha256);
    });
  }

  async #get(id: string): Promise<AnalysisRecord> {
    const found = await this.find(id);
    if (found === null) throw new Error(`Analysis ${id} has just been there.`);
    return found;
  }

  #records() {
    return this.#query
      .select(RECORD)
      .from(analyses)
      .innerJoin(clips, eq(analyses.clipSha256, clips.sha256))
      .leftJoin(athletes, eq(analyses.athleteId, athletes.id));
  }

  async #change(id: string, from: AnalysisRecord['state'][], change: object): Promise<boolean> {
    const changed = await this.#query
      .update(analyses)
      .set(change)
      .where(and(eq(analyses.id, id), inArray(analyses.state, from)))
      .returning({ id: analyses.id });
    return changed.length > 0;
  }
}

function olderThan({ createdUs, id }: Place) {
  const moment = sql`timestamptz 'epoch' + ${createdUs}::bigint * interval '1 microsecond'`;
  return or(lt(analyses.createdAt, moment), and(eq(analyses.createdAt, moment), lt(analyses.id, id)));
}

const ENDED = (): { progress: null; finishedAt: Date } => ({ progress: null, finishedAt: new Date() });
