import { z } from 'zod';
import { FACT_LIMITS } from './fact-limits.ts';
import { problemSchema } from './problems.ts';

function within({ least, most }: { least: number; most: number }): z.ZodNumber {
  return z.number().min(least).max(most);
}

/** Somebody in the picture: from 0 to 1 across and down it, playback time after the first frame. */
const pointedAt = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  timeMs: z.number().min(0),
});

/** What the runner or coach says about a clip when it is uploaded; null is not known. */
export const clipFactsSchema = z.strictObject({
  heightM: within(FACT_LIMITS.heightM).nullable().default(null),
  speedMps: within(FACT_LIMITS.speedMps).nullable().default(null),
  sex: z.enum(['female', 'male']).nullable().default(null),
  /** Uphill +. */
  inclinePct: within(FACT_LIMITS.inclinePct).default(0),
  direction: z.enum(['left', 'right']).nullable().default(null),
  /** Rate at which the camera took the pictures, for slow motion. */
  captureFps: within(FACT_LIMITS.captureFps).nullable().default(null),
  model: z.enum(['heavy', 'full', 'lite']).default('heavy'),
  /** Makes heads unrecognisable in all pictures and videos; the clip as it was sent is then not given out. */
  blurFaces: z.boolean().default(false),
  /** Who shall be followed; null is whoever seems to run. */
  runner: pointedAt.nullable().default(null),
});
export type ClipFacts = z.infer<typeof clipFactsSchema>;

const said = clipFactsSchema.shape;

/** Some of the facts said anew; what is left out stays as it was. */
export const changedClipFactsSchema = z.strictObject({
  heightM: said.heightM.unwrap().optional(),
  speedMps: said.speedMps.unwrap().optional(),
  sex: said.sex.unwrap().optional(),
  inclinePct: said.inclinePct.unwrap().optional(),
  direction: said.direction.unwrap().optional(),
  captureFps: said.captureFps.unwrap().optional(),
  model: said.model.unwrap().optional(),
  blurFaces: said.blurFaces.unwrap().optional(),
  runner: said.runner.unwrap().optional(),
});
export type ChangedClipFacts = z.infer<typeof changedClipFactsSchema>;

export const ANALYSIS_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export const progressSchema = z.object({
  stage: z.enum(['probe', 'people', 'pose', 'analysis', 'report', 'video']),
  done: z.number(),
  /** Null when not known. */
  total: z.number().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/** What hangs on an analysis beside its result: tells two analyses of one clip apart. */
export const marksSchema = z.object({
  /** The latest revision of a coach's corrections; 0 is none. */
  revision: z.int(),
  /** The latest revision that was signed off, 0 being the automatic result; null is none. */
  signedOff: z.int().nullable(),
  /** Whether a link shows its report to whoever has it. */
  shared: z.boolean(),
});
export type Marks = z.infer<typeof marksSchema>;

/** One clip with the settings it is analysed with, and how far that is. */
export const analysisSchema = z.object({
  id: z.string(),
  clipName: z.string(),
  clipSha256: z.string(),
  clipBytes: z.number(),
  facts: clipFactsSchema,
  /** Whose stride it shows; null when nobody said. */
  athlete: z.object({ id: z.string(), name: z.string() }).nullable(),
  state: z.enum(ANALYSIS_STATES),
  /** While it runs. */
  progress: progressSchema.nullable(),
  /** Why it failed; also when the clip was looked at and nothing could be measured in it. */
  problem: problemSchema.nullable(),
  /** ISO 8601. */
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** In a list only. */
  marks: marksSchema.optional(),
});
export type AnalysisRecord = z.infer<typeof analysisSchema>;

export const analysisPageSchema = z.object({
  items: z.array(analysisSchema),
  /** Pass as `before` to get the next page, also when what it follows is deleted meanwhile; null on the last one. */
  next: z.string().nullable(),
});

/** Names of the files of a report that there are to fetch; empty before the analysis has ended. */
export const resultFilesSchema = z.array(z.string());

/** Answer to an upload: a clip already analysed with the same settings gives the analysis that exists. */
export const uploadedSchema = z.object({ analysis: analysisSchema, known: z.boolean() });
export type Uploaded = z.infer<typeof uploadedSchema>;

/** Says, or changes, whose stride an analysis shows. */
export const analysisAthleteSchema = z.strictObject({ athleteId: z.string().max(100).nullable() });
