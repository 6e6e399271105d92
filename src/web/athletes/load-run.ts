import { z } from 'zod';
import type { Corrections } from '../../analysis/corrections/corrections.ts';
import type { AnalysisRecord } from '../../api/analyses.ts';
import type { Review } from '../../api/reviews.ts';
import { analysisSchema } from '../../report/analysis-schema.ts';
import { withHandGrades } from '../../report/hand-grades.ts';
import { analysisPath, filePath } from '../api/analyses.ts';
import { ask } from '../api/client.ts';
import { getInput } from '../review/automatic-input.ts';
import { handGrades } from '../review/grade-edits.ts';
import { Recomputer } from '../review/recomputer.ts';
import { getReview } from '../review/review-calls.ts';
import { hasCorrections, measuredPart } from '../review/measured-part.ts';
import { runOf, type Correctedness, type Run, type RunResult } from './run.ts';

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

/** The result that a run is drawn from, before grades by hand, and whether that is what a coach made of it. */
async function measured(
  id: string,
  automatic: RunResult,
  { revision, corrections: all }: Review,
  signal: AbortSignal,
): Promise<{ result: RunResult; correctedness: Correctedness }> {
  const corrections = measuredPart(all);
  if (!hasCorrections(corrections)) {
    const isGraded = all.grades.length > 0;
    return {
      result: automatic,
      correctedness: isGraded ? { kind: 'graded', revision } : { kind: 'automatic' },
    };
  }
  try {
    const result = await correctedResult(id, corrections, signal);
    return { result, correctedness: { kind: 'corrected', revision } };
  } catch (error) {
    if (signal.aborted) throw error;
    return { result: automatic, correctedness: { kind: 'not-shown', revision } };
  }
}

/**
 * A finished analysis as a coach corrected and graded it, or as the machine made it: the server keeps only that result,
 * so that the corrected one is worked out here. Throws ApiError, or an AbortError when the signal ends it.
 */
export async function loadRun(record: AnalysisRecord, signal: AbortSignal): Promise<Run> {
  const { id } = record;
  const [automatic, review] = await Promise.all([
    ask(filePath(analysisPath(id), 'analysis.json'), resultSchema, { signal }),
    getReview(analysisPath(id), signal),
  ]);
  const { result, correctedness } = await measured(id, automatic, review, signal);
  const { corrections } = review;
  const grades = handGrades(corrections, corrections, review);
  return runOf(record, withHandGrades(result, grades), correctedness);
}
