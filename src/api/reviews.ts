import { z } from 'zod';
import { correctionsSchema } from './corrections.ts';

const who = z.string().trim().min(1).max(100);
const revision = z.int().min(0);
const ofEach = z.array(revision);

const NO_REVISION = 'A revision is a whole number, 0 or more.';

/** As an address names it; 0 is the automatic result. */
export const revisionInAddressSchema = z.coerce.number(NO_REVISION).int(NO_REVISION).min(0, NO_REVISION);

/** What a coach has made of an analysis: every set of corrections ever stored, and which of them were signed off. */
export const reviewSchema = z.object({
  /** The latest; 0 is the automatic result. */
  revision,
  corrections: correctionsSchema,
  history: z.array(z.object({ revision, author: z.string(), at: z.string() })),
  /**
   * In which revision each correction was written as it is now: that tells who wrote it, and when. In the order of the
   * corrections.
   */
  writtenIn: z.object({
    events: ofEach,
    excludedSupports: ofEach,
    swappedLegs: ofEach,
    keypoints: ofEach,
    notes: ofEach,
    grades: ofEach,
    facts: z.partialRecord(correctionsSchema.shape.facts.keyof(), revision),
  }),
  /** A revision never changes, so that what was signed stays what it was. */
  signOffs: z.array(z.object({ revision, author: z.string(), remark: z.string(), at: z.string() })),
});
export type Review = z.infer<typeof reviewSchema>;

export const newRevisionSchema = z.strictObject({
  /** The revision the corrections were made on: when it is no longer the latest, somebody else was quicker. */
  basedOn: revision,
  corrections: correctionsSchema,
  author: who,
});
export type NewRevision = z.infer<typeof newRevisionSchema>;

export const newSignOffSchema = z.strictObject({
  revision,
  author: who,
  remark: z.string().trim().max(2000).default(''),
});
export type NewSignOff = z.infer<typeof newSignOffSchema>;
