import { z } from 'zod';
import type { AnalysisInput } from '../../analysis/analyse.ts';
import { analysisSchema } from '../../report/analysis-schema.ts';
import { filePath } from '../api/analyses.ts';
import { ask } from '../api/client.ts';

/** What the browser needs to analyse a clip again; without corrections it gives the automatic result. */
export type AutomaticInput = Omit<AnalysisInput, 'corrections'>;

const side = z.enum(['left', 'right']).nullable();

const keypointsSchema = z.object({
  schemaVersion: z.literal(1),
  widthPx: z.number(),
  heightPx: z.number(),
  timesMs: z.array(z.number()).min(1),
  // Millions of numbers from our own server: read as they are.
  poses: z.custom<AnalysisInput['keypoints']['poses']>((value) => Array.isArray(value)),
});

const inputSchema = z.object({
  clip: analysisSchema.shape.clip,
  pose: z.object({ model: z.string(), runtime: z.string() }),
  settings: z.object({
    heightM: z.number().nullable(),
    speedMps: z.number().nullable(),
    sex: z.enum(['female', 'male']).nullable(),
    inclinePct: z.number(),
    direction: side,
    standingRangeMs: z.object({ from: z.number(), to: z.number() }).nullable(),
    draws: z.number(),
  }),
  standing: keypointsSchema.nullable(),
  notes: analysisSchema.shape.quality,
  version: z.string(),
});

/**
 * Throws ApiError, or an AbortError when the signal ends it.
 * @param report path of the report: of an analysis, or of a link to it
 */
export async function getInput(report: string, signal: AbortSignal): Promise<AutomaticInput> {
  const [input, keypoints] = await Promise.all([
    ask(`${report}/input`, inputSchema, { signal }),
    ask(filePath(report, 'keypoints.json'), keypointsSchema, { signal }),
  ]);
  return { ...input, keypoints };
}
