import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Problem } from '../api/problems.ts';
import { problemOf } from '../api/problem-table.ts';
import { PlumblineError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import type { CorrectionRequest } from '../pipeline/correct-clip.ts';
import type { AnalysisRequest, PipelineProgress } from '../pipeline/request.ts';
import { StageWatch, TIME_LIMITS, type TimeLimits } from './stage-limits.ts';

/** What a process is started for. */
export type ToDo =
  | { readonly kind: 'analyse'; readonly request: AnalysisRequest }
  | { readonly kind: 'correct'; readonly request: CorrectionRequest };

export type FromAnalysis =
  | { kind: 'progress'; progress: PipelineProgress }
  /** With a problem when the clip was looked at and nothing could be measured. */
  | { kind: 'done'; problem: Problem | null }
  | { kind: 'failed'; problem: Problem; killed?: boolean };

export type AnalysisEnd = Exclude<FromAnalysis, { kind: 'progress' }>;

export interface AnalysisControl {
  readonly onProgress: (progress: PipelineProgress) => void;
  readonly signal: AbortSignal;
  readonly limits?: TimeLimits;
}

/** Analyses one clip in a process of its own. Never throws: how it ended is the answer, also when the process crashed. */
export function runAnalysis(request: AnalysisRequest, control: AnalysisControl): Promise<AnalysisEnd> {
  return run({ kind: 'analyse', request }, control);
}

/** Makes everything of a corrected result in the same way. */
export function runCorrection(request: CorrectionRequest, control: AnalysisControl): Promise<AnalysisEnd> {
  return run({ kind: 'correct', request }, control);
}

async function run(toDo: ToDo, control: AnalysisControl): Promise<AnalysisEnd> {
  const { onProgress, signal, limits = TIME_LIMITS } = control;
  const child = fork(join(packageRoot(), '.build/src/jobs/analysis-process.js'), [], { execArgv: [] });
  const stop = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', stop, { once: true });
  const watch = new StageWatch(limits, stop);
  const ends: AnalysisEnd[] = [];
  child.on('message', (message: FromAnalysis) => {
    if (message.kind !== 'progress') {
      ends.push(message);
      return;
    }
    watch.heard(message.progress.stage);
    onProgress(message.progress);
  });
  const how = await ended(child, toDo);
  watch.close();
  signal.removeEventListener('abort', stop);
  if (ends.length > 0) return ends[0];
  const killed = how === 'SIGKILL' && watch.why === null && !signal.aborted;
  return { kind: 'failed', problem: problemOf(watch.why ?? crash(how, signal)), killed };
}

async function ended(child: ChildProcess, toDo: ToDo): Promise<string> {
  const exit = once(child, 'close').then(([code, signal]) => String(signal ?? `status ${code}`));
  const failure = once(child, 'error').then(([error]) => String(error));
  // A child that dies at once refuses the message; its end says why.
  child.send(toDo, () => undefined);
  return Promise.race([exit, failure]);
}

function crash(how: string, signal: AbortSignal): PlumblineError {
  if (signal.aborted) return new PlumblineError('interrupted', 'The analysis was stopped.');
  return new PlumblineError('analysis-crashed', `The process that analysed the clip ended (${how}).`);
}
