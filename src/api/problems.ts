import { z } from 'zod';

/** What the server answers when something is wrong (problem+json, RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  /** What is wrong, for the person at the screen. */
  detail: z.string(),
  /** What to do about it. */
  advice: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
