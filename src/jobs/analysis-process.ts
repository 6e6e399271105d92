import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { AnalysisInput } from '../analysis/analyse.ts';
import { problemOf } from '../api/problem-table.ts';
import { PlumblineError } from '../errors.ts';
import { analyseClip } from '../pipeline/analyse-clip.ts';
import type { OtherHeads } from '../pipeline/blurred-heads.ts';
import { correctClip } from '../pipeline/correct-clip.ts';
import type { AnalysisRequest, PipelineProgress } from '../pipeline/request.ts';
import { collectPicturesSeldom } from '../video/collect-seldom.ts';
import { INPUT_FILE, OTHER_HEADS_FILE, type Outcome, OUTCOME_FILE } from './result-files.ts';
import type { FromAnalysis, ToDo } from './run-analysis.ts';

// Started by runAnalysis: one clip, or one corrected result, in a process of its own, so that a crash of a decoder ends this and nothing else.

collectPicturesSeldom();

function say(message: FromAnalysis): void {
  // Refused when the server was killed; the end of the connection then ends this process.
  process.send?.(message, undefined, undefined, () => undefined);
}

async function work(toDo: ToDo): Promise<void> {
  if (toDo.kind === 'analyse') {
    await analyseNew(toDo.request);
    return;
  }
  await correctClip(toDo.request, { onProgress: tell });
  say({ kind: 'done', problem: null });
}

function tell(progress: PipelineProgress): void {
  say({ kind: 'progress', progress });
}

async function analyseNew(request: AnalysisRequest): Promise<void> {
  let input: Omit<AnalysisInput, 'keypoints'> | null = null;
  let heads: OtherHeads = null;
  const { refusal } = await analyseClip(request, {
    onProgress: tell,
    onInput: ({ clip, pose, settings, standing, notes, version }, others) => {
      input = { clip, pose, settings, standing, notes, version };
      heads = others;
    },
  });
  const outcome: Outcome = {
    problem: refusal === null ? null : problemOf(new PlumblineError('clip-refused', refusal)),
  };
  writeFileSync(join(request.outDir, INPUT_FILE), JSON.stringify(input));
  if (request.blurFaces) writeFileSync(join(request.outDir, OTHER_HEADS_FILE), JSON.stringify(heads));
  writeFileSync(join(request.outDir, OUTCOME_FILE), JSON.stringify(outcome));
  say({ kind: 'done', ...outcome });
}

// Who reads a report does not wait for it; what is started from here inherits it.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

// When the server ends in whatever way, so does this, and with it what it started.
process.on('disconnect', () => process.exit());
process.once('message', (toDo: ToDo) => {
  work(toDo)
    .catch((error: unknown) => {
      if (!(error instanceof PlumblineError)) console.error(error);
      say({ kind: 'failed', problem: problemOf(error) });
    })
    .finally(() => {
      process.disconnect();
    });
});
