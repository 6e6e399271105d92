import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Corrections } from '../analysis/corrections/corrections.ts';
import type { ANALYSIS_STATES, ClipFacts, Progress } from '../api/analyses.ts';
import type { Problem } from '../api/problems.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Clips by their content: the same file uploaded twice is kept once. */
export const clips = pgTable('clips', {
  sha256: text('sha256').primaryKey(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
});

export const analyses = pgTable(
  'analyses',
  {
    id: text('id').primaryKey(),
    clipSha256: text('clip_sha256')
      .notNull()
      .references(() => clips.sha256),
    clipName: text('clip_name').notNull(),
    facts: jsonb('facts').$type<ClipFacts>().notNull(),
    state: text('state').$type<(typeof ANALYSIS_STATES)[number]>().notNull(),
    progress: jsonb('progress').$type<Progress>(),
    problem: jsonb('problem').$type<Problem>(),
    /** How often the work on it was begun. */
    attempts: integer('attempts').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('analyses_by_clip').on(table.clipSha256),
    index('analyses_by_age').on(table.createdAt, table.id),
  ],
);

const ofAnalysis = () =>
  text('analysis_id')
    .notNull()
    .references(() => analyses.id, { onDelete: 'cascade' });

/** Corrections as they were stored, one after the other; a row is never changed. */
export const revisions = pgTable(
  'revisions',
  {
    analysisId: ofAnalysis(),
    revision: integer('revision').notNull(),
    corrections: jsonb('corrections').$type<Corrections>().notNull(),
    author: text('author').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.analysisId, table.revision] })],
);

export const signOffs = pgTable(
  'sign_offs',
  {
    analysisId: ofAnalysis(),
    revision: integer('revision').notNull(),
    author: text('author').notNull(),
    remark: text('remark').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.analysisId, table.createdAt] })],
);
