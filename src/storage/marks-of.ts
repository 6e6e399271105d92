import { and, gt, inArray, isNull, max } from 'drizzle-orm';
import type { Marks } from '../api/analyses.ts';
import type { Database } from './database.ts';
import { revisions, shareLinks, signOffs } from './tables.ts';

/** Of all the analyses of a page at once: three questions, however many they are. */
export async function marksOf(
  query: Database['query'],
  ids: readonly string[],
): Promise<(id: string) => Marks> {
  const latest = await query
    .select({ id: revisions.analysisId, revision: max(revisions.revision) })
    .from(revisions)
    .where(inArray(revisions.analysisId, [...ids]))
    .groupBy(revisions.analysisId);
  const signed = await query
    .select({ id: signOffs.analysisId, revision: max(signOffs.revision) })
    .from(signOffs)
    .where(inArray(signOffs.analysisId, [...ids]))
    .groupBy(signOffs.analysisId);
  const links = await query
    .selectDistinct({ id: shareLinks.analysisId })
    .from(shareLinks)
    .where(
      and(
        inArray(shareLinks.analysisId, [...ids]),
        isNull(shareLinks.revokedAt),
        gt(shareLinks.expiresAt, new Date()),
      ),
    );
  const [revisionOf, signedOf] = [latest, signed].map(
    (rows) => new Map(rows.map(({ id, revision }) => [id, revision])),
  );
  const shared = new Set(links.map(({ id }) => id));
  return (id) => ({
    revision: revisionOf.get(id) ?? 0,
    signedOff: signedOf.get(id) ?? null,
    shared: shared.has(id),
  });
}
