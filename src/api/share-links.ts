import { z } from 'zod';

const MOST_DAYS = 365;

/** A link that shows one report, and nothing else, to whoever has it. */
export const shareLinkSchema = z.object({
  id: z.string(),
  author: z.string(),
  /** ISO 8601. */
  createdAt: z.string(),
  expiresAt: z.string(),
  /** When it was taken back; null while it holds. */
  revokedAt: z.string().nullable(),
});
export type ShareLink = z.infer<typeof shareLinkSchema>;

export const newShareLinkSchema = z.strictObject({
  days: z.int().min(1).max(MOST_DAYS).default(30),
});

/** The secret part is told this once: only its digest is kept. */
export const madeShareLinkSchema = z.object({ link: shareLinkSchema, secret: z.string() });
export type MadeShareLink = z.infer<typeof madeShareLinkSchema>;
