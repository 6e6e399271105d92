import { z } from 'zod';
import { progressSchema } from './analyses.ts';
import { problemSchema } from './problems.ts';

/** Report, table, pictures and video of one stored revision, made when somebody asks for them. */
export const correctedFilesSchema = z.object({
  revision: z.number(),
  /** `none`: nobody has asked for them yet. */
  state: z.enum(['none', 'queued', 'running', 'done', 'failed']),
  /** While they are made. */
  progress: progressSchema.nullable(),
  problem: problemSchema.nullable(),
  /** Names of what there is to fetch; empty until it is done. */
  files: z.array(z.string()),
});
export type CorrectedFiles = z.infer<typeof correctedFilesSchema>;
