import { basename, join, resolve } from 'node:path';
import { analyseClip } from '../pipeline/analyse-clip.ts';
import { ERROR_TABLE } from '../errors.ts';
import type { AnalysisRequest, PipelineProgress } from '../pipeline/request.ts';
import { terminalSummary } from '../report/terminal-summary.ts';
import { toldFor } from '../report/told-for.ts';
import { describeFailure, failureText } from './failure.ts';
import { folderName, folderNames } from './folder-names.ts';
import { writeOverview } from './overview.ts';
import { resultsJson, type RunResult } from './run-result.ts';
import { DEFAULT_OUT, type AnalyseSettings } from './settings.ts';
import type { Voice } from './voice.ts';

/**
 * Analyses the clips one after another and says how each ended.
 * @returns the exit status: 0 when all were analysed, else that of the first failure
 */
export async function analyseCommand(
  settings: AnalyseSettings,
  voice: Voice,
  signal: AbortSignal,
): Promise<number> {
  const plan = planRequests(settings);
  const results: RunResult[] = [];
  for (const [i, request] of plan.requests.entries()) {
    const label = plan.requests.length === 1 ? '' : `${i + 1}/${plan.requests.length} `;
    results.push(await runOne(request, label, voice, signal));
    if (signal.aborted) break;
    if (plan.overviewDir !== null) await writeOverview(plan.overviewDir, results);
    if (!settings.json) announce(results, voice);
  }
  if (settings.json) voice.print(resultsJson(results));
  else if (plan.overviewDir !== null) announceOverview(plan.overviewDir, results, voice);
  return results.find((result) => result.failure !== null)?.failure?.exitCode ?? 0;
}

/** One request per clip, each with its own folder; several clips get a folder with an overview around them. */
export function planRequests({ clips, shared, out }: AnalyseSettings): {
  requests: AnalysisRequest[];
  overviewDir: string | null;
} {
  if (clips.length > 1) {
    const overviewDir = resolve(out ?? DEFAULT_OUT);
    const names = folderNames(clips);
    const requests = clips.map((clipPath, i) => ({
      ...shared,
      clipPath,
      outDir: join(overviewDir, names[i]),
    }));
    return { requests, overviewDir };
  }
  const clipPath = clips.at(0) ?? null;
  const named = clipPath ?? shared.keypointsPath ?? 'clip';
  const outDir = resolve(out ?? join(DEFAULT_OUT, folderName(named)));
  return { requests: [{ ...shared, clipPath, outDir }], overviewDir: null };
}

async function runOne(
  request: AnalysisRequest,
  label: string,
  voice: Voice,
  signal: AbortSignal,
): Promise<RunResult> {
  const clip = request.clipPath ?? request.keypointsPath ?? '';
  const { outDir } = request;
  try {
    const onProgress = (progress: PipelineProgress): void => {
      voice.progress(`${label}${basename(clip)}`, progress);
    };
    const { analysis, refusal, reportPath } = await analyseClip(request, { onProgress, signal });
    voice.clearProgress();
    if (refusal === null) return { clip, outDir, analysis, reportPath, failure: null };
    const failure = {
      code: 'clip-refused',
      message: `${basename(clip)}: ${refusal}`,
      ...ERROR_TABLE['clip-refused'],
    };
    voice.complain(failureText(failure, null, false));
    return { clip, outDir, analysis, reportPath, failure };
  } catch (error) {
    voice.clearProgress();
    const failure = describeFailure(error, signal);
    voice.complain(failureText(failure, error, voice.debug));
    return { clip, outDir, analysis: null, reportPath: null, failure };
  }
}

function announce(results: readonly RunResult[], voice: Voice): void {
  const last = results.at(-1);
  if (last === undefined || last.analysis === null) return;
  if (last.failure === null) voice.print(`${terminalSummary(toldFor('command', last.analysis))}\n`);
  voice.print(`Report: ${last.reportPath ?? ''}\n`);
}

function announceOverview(overviewDir: string, results: readonly RunResult[], voice: Voice): void {
  const good = results.filter((result) => result.failure === null).length;
  voice.print(
    `\n${good} of ${results.length} clips analysed. Overview: ${join(overviewDir, 'index.html')}\n`,
  );
}
