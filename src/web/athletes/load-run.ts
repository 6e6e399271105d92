import { z } from 'zod';
import type { Corrections } from '../../analysis/corrections/corrections.ts';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { analysisSchema } from '../../report/analysis-schema.ts';
import { analysisPath, filePath } from '../api/analyses.ts';
import { ask } from '../api/client.ts';
import { getInput } from '../review/automatic-input.ts';
import { Recomputer } from '../review/recomputer.ts';
import { getReview } from '../review/review-calls.ts';
import { hasCorrections, measuredPart } from '../review/measured-part.ts';
import { runOf, type Run, type RunResult } from './run.ts';

const { summary, faults, clip, runner } = analysisSchema.shape;

/** The part of analysis.json that a history needs: the series of every frame are not even looked at. */
const resultSchema: z.ZodType<RunResult> = z.object({ summary, faults, clip, runner });

async function correctedResult(
  id: string,
  corrections: Corrections,
  signal: AbortSignal,
): Promise<RunResult> {
  const recomputer = new Recomputer(await getInput(analysisPath(id), signal));
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('Given up.'));
      });
      recomputer.request(corrections, (answer) => {
        if (answer.kind === 'whole') resolve(answer.analysis);
        if (answer.kind === 'failed') reject(new Error(answer.message));
      });
    });
  } finally {
    recomputer.stop();
  }
}

/**
 * A finished analysis as a coach corrected it, or as the machine made it: the server keeps only that result, so that the
 * corrected one is worked out here. Throws ApiError, or an AbortError when the signal ends it.
 */
export async function loadRun(record: AnalysisRecord, signal: AbortSignal): Promise<Run> {
  const { id } = record;
  const [automatic, review] = await Promise.all([
    ask(filePath(analysisPath(id), 'analysis.json'), resultSchema, { signal }),
    getReview(analysisPath(id), signal),
  ]);
  const { revision } = review;
  const corrections = measuredPart(review.corrections);
  if (!hasCorrections(corrections)) return runOf(record, automatic, { kind: 'automatic' });
  try {
    const corrected = await correctedResult(id, corrections, signal);
    return runOf(record, corrected, { kind: 'corrected', revision });
  } catch (error) {
    if (signal.aborted) throw error;
    return runOf(record, automatic, { kind: 'not-shown', revision });
  }
}
