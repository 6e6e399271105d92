import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { Corrections } from '../analysis/corrections/corrections.ts';
import type { ANALYSIS_STATES, ClipFacts, Progress } from '../api/analyses.ts';
import type { SorenessLevel } from '../api/athletes.ts';
import type { Role } from '../api/people.ts';
import type { Problem } from '../api/problems.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

const created = () => moment('created_at').notNull().defaultNow();

/** What the service keeps about itself: one value by name. */
export const settings = pgTable('settings', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
});

export const clubs = pgTable('clubs', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  createdAt: created(),
});

/** Accounts, their sessions and passwords, laid out as the login library wants them. */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull(),
  image: text('image'),
  role: text('role').$type<Role>().notNull(),
  clubId: text('club_id').references(() => clubs.id, { onDelete: 'set null' }),
  createdAt: created(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

const ofUser = () =>
  text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

export const sessions = pgTable('sessions', {
  id: text('id').primaryKey(),
  userId: ofUser(),
  token: text('token').notNull().unique(),
  expiresAt: moment('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  createdAt: created(),
  updatedAt: moment('updated_at').notNull(),
});

export const accounts = pgTable('accounts', {
  id: text('id').primaryKey(),
  userId: ofUser(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  /** The hash of the password. */
  password: text('password'),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: moment('access_token_expires_at'),
  refreshTokenExpiresAt: moment('refresh_token_expires_at'),
  scope: text('scope'),
  createdAt: created(),
  updatedAt: moment('updated_at').notNull(),
});

export const verifications = pgTable('verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: created(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/** Whose stride it is; with or without an account of their own. */
export const athletes = pgTable('athletes', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  clubId: text('club_id').references(() => clubs.id, { onDelete: 'set null' }),
  userId: text('user_id')
    .unique()
    .references(() => users.id, { onDelete: 'set null' }),
  /** First day of getting used to another way of running; null when there is none. */
  adaptationStart: date('adaptation_start', { mode: 'string' }),
  createdAt: created(),
});

/** How the calves felt, at most once a day. */
export const soreness = pgTable(
  'soreness',
  {
    athleteId: text('athlete_id')
      .notNull()
      .references(() => athletes.id, { onDelete: 'cascade' }),
    day: date('day', { mode: 'string' }).notNull(),
    level: text('level').$type<SorenessLevel>().notNull(),
    remark: text('remark').notNull(),
  },
  (table) => [primaryKey({ columns: [table.athleteId, table.day] })],
);

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
    /** Who sent it; null where nobody logs in. */
    ownerId: text('owner_id').references(() => users.id, { onDelete: 'set null' }),
    athleteId: text('athlete_id').references(() => athletes.id, { onDelete: 'set null' }),
    facts: jsonb('facts').$type<ClipFacts>().notNull(),
    state: text('state').$type<(typeof ANALYSIS_STATES)[number]>().notNull(),
    progress: jsonb('progress').$type<Progress>(),
    problem: jsonb('problem').$type<Problem>(),
    /** How often the work on it was begun. */
    attempts: integer('attempts').notNull().default(0),
    /** Who works on it while it runs, and when that worker was last heard of. */
    worker: text('worker'),
    heardAt: moment('heard_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('analyses_by_clip').on(table.clipSha256),
    index('analyses_by_owner').on(table.ownerId),
    index('analyses_by_athlete').on(table.athleteId),
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

/** Links that show one report to whoever has them. The secret part is kept as its digest only. */
export const shareLinks = pgTable('share_links', {
  id: text('id').primaryKey(),
  secretSha256: text('secret_sha256').notNull().unique(),
  analysisId: ofAnalysis(),
  author: text('author').notNull(),
  expiresAt: moment('expires_at').notNull(),
  revokedAt: moment('revoked_at'),
  createdAt: created(),
});
