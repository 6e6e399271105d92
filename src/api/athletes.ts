import { z } from 'zod';
import { clubSchema } from './people.ts';

const name = z.string().trim().min(1).max(100);

/** A day of the calendar where the athlete is, as YYYY-MM-DD. */
const day = z.iso.date();

/** Somebody whose stride is analysed. */
export const athleteSchema = z.object({
  id: z.string(),
  name: z.string(),
  club: clubSchema.nullable(),
  /** The account the athlete logs in with; null when there is none. */
  userId: z.string().nullable(),
  /** First day of getting used to another way of running; null when there is none. */
  adaptationStart: day.nullable(),
});
export type Athlete = z.infer<typeof athleteSchema>;

export const newAthleteSchema = z.strictObject({ name });

export const changedAthleteSchema = z.strictObject({
  name: name.optional(),
  adaptationStart: day.nullable().optional(),
  /** For administrators. An athlete with an account is in the club of the account. */
  clubId: z.string().max(100).nullable().optional(),
  /** For administrators: the account the athlete logs in with. */
  userId: z.string().max(100).nullable().optional(),
});
export type ChangedAthlete = z.infer<typeof changedAthleteSchema>;

/** Discomfort fades by itself; pain means stop, and have it examined. */
export const SORENESS_LEVELS = ['none', 'discomfort', 'pain'] as const;
export type SorenessLevel = (typeof SORENESS_LEVELS)[number];

export const sorenessSchema = z.object({ day, level: z.enum(SORENESS_LEVELS), remark: z.string() });
export type Soreness = z.infer<typeof sorenessSchema>;

export const newSorenessSchema = z.strictObject({
  level: z.enum(SORENESS_LEVELS),
  remark: z.string().trim().max(500).default(''),
});
