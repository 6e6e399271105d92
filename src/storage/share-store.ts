import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { MadeShareLink, ShareLink } from '../api/share-links.ts';
import type { Database } from './database.ts';
import { shareLinks } from './tables.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const RECORD = {
  id: shareLinks.id,
  author: shareLinks.author,
  createdAt: shareLinks.createdAt,
  expiresAt: shareLinks.expiresAt,
  revokedAt: shareLinks.revokedAt,
};

type Row = Pick<ShareLink, 'id' | 'author'> & { createdAt: Date; expiresAt: Date; revokedAt: Date | null };

function record({ createdAt, expiresAt, revokedAt, ...rest }: Row): ShareLink {
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Links that show one analysis to whoever has them, until they expire or are taken back. */
export class ShareStore {
  readonly #query: Database['query'];

  constructor({ query }: Pick<Database, 'query'>) {
    this.#query = query;
  }

  async add(analysisId: string, author: string, days: number): Promise<MadeShareLink> {
    const secret = randomBytes(32).toString('base64url');
    const [row] = await this.#query
      .insert(shareLinks)
      .values({
        id: randomUUID(),
        secretSha256: digest(secret),
        analysisId,
        author,
        expiresAt: new Date(Date.now() + days * DAY_MS),
      })
      .returning(RECORD);
    return { link: record(row), secret };
  }

  /** Newest first. */
  async of(analysisId: string): Promise<ShareLink[]> {
    const rows = await this.#query
      .select(RECORD)
      .from(shareLinks)
      .where(eq(shareLinks.analysisId, analysisId))
      .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id));
    return rows.map(record);
  }

  /** False when the analysis has no such link that holds. */
  async revoke(analysisId: string, id: string): Promise<boolean> {
    const rows = await this.#query
      .update(shareLinks)
      .set({ revokedAt: new Date() })
      .where(and(eq(shareLinks.id, id), eq(shareLinks.analysisId, analysisId), isNull(shareLinks.revokedAt)))
      .returning({ id: shareLinks.id });
    return rows.length > 0;
  }

  /** The analysis a secret opens now; null when it opens none. */
  async opens(secret: string): Promise<string | null> {
    const rows = await this.#query
      .select({ id: shareLinks.analysisId })
      .from(shareLinks)
      .where(
        and(
          eq(shareLinks.secretSha256, digest(secret)),
          isNull(shareLinks.revokedAt),
          gt(shareLinks.expiresAt, new Date()),
        ),
      );
    return rows.at(0)?.id ?? null;
  }
}
