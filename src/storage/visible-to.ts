import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '../api/people.ts';
import type { Database } from './database.ts';
import { analyses, athletes } from './tables.ts';

const NOTHING = sql`false`;

/** Athletes a viewer may see, as a condition; undefined is all of them. */
export function visibleAthletes({ role, userId, clubId }: Viewer): SQL | undefined {
  if (role === 'administrator') return undefined;
  const own = userId === null ? NOTHING : eq(athletes.userId, userId);
  if (role !== 'coach' || clubId === null) return own;
  return or(own, and(isNotNull(athletes.clubId), eq(athletes.clubId, clubId)));
}

/** Analyses a viewer may see: those sent by themselves, and those of the athletes they may see. */
export function visibleAnalyses(query: Database['query'], viewer: Viewer): SQL | undefined {
  if (viewer.role === 'administrator') return undefined;
  const theirs = query.select({ id: athletes.id }).from(athletes).where(visibleAthletes(viewer));
  return or(
    viewer.userId === null ? NOTHING : eq(analyses.ownerId, viewer.userId),
    inArray(analyses.athleteId, theirs),
  );
}
