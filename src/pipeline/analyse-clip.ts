import { join } from 'node:path';
import { analyse, type AnalysisInput } from '../analysis/analyse.ts';
import type { Analysis } from '../analysis/result.ts';
import { DEFAULT_SETTINGS, type AnalysisSettings } from '../analysis/settings.ts';
import { PlumblineError } from '../errors.ts';
import { packageVersion } from '../package-version.ts';
import { toldFor } from '../report/told-for.ts';
import { probeClip } from '../video/probe.ts';
import { blurredHeads } from './blurred-heads.ts';
import { observeClip, poseOptions } from './observe-clip.ts';
import type { AnalysisRequest, RunControl, Stage } from './request.ts';
import { standingPose } from './standing-pose.ts';
import { requireRangeWithin } from './standing-range.ts';
import { videoNotes } from './video-notes.ts';
import { writeResults } from './write-results.ts';

export interface AnalysedClip {
  readonly analysis: Analysis;
  /** Why nothing was measured, in a sentence; null when something was. The report then says the same. */
  readonly refusal: string | null;
  readonly outDir: string;
  readonly reportPath: string;
}

/**
 * One clip (or keypoints.json) from its file to its report. Nothing appears in the output folder unless all of it does.
 * @throws PlumblineError for everything that can be wrong with input, installation or surroundings
 */
export async function analyseClip(request: AnalysisRequest, control: RunControl = {}): Promise<AnalysedClip> {
  const stop = control.signal === undefined ? {} : { signal: control.signal };
  enter('probe', control);
  const withoutVideo = await videoNotes(request);
  const probe = request.clipPath === null ? null : await probeClip(request.clipPath, stop);
  // Before the runner is looked for, where the file says how long it is; it may be shorter than it says.
  requireRangeWithin(request.standing, probe?.durationMs ?? null);
  const seen = await observeClip(request, probe, control);
  requireRangeWithin(request.standing, seen.clip.durationMs * seen.clip.timeScale);
  const standing =
    request.standing?.kind === 'picture'
      ? await standingPose(request.standing.path, poseOptions(request, control))
      : null;
  enter('analysis', control);
  const heads = request.blurFaces ? blurredHeads(seen.keypoints, seen.others, seen.clip) : null;
  const notes = [...seen.notes, ...(heads === null ? [] : [heads.note]), ...withoutVideo];
  const input = analysisInput(request, { ...seen, notes }, standing);
  control.onInput?.(input, seen.others);
  const analysis = analyse(input);
  enter('report', control);
  const { outDir, clipPath, pdfs, surface = 'command' } = request;
  const clip = clipPath === null || probe === null ? null : { path: clipPath, probe, heads };
  const video = request.video !== 'no' && withoutVideo.length === 0;
  const wanted = { outDir, clip, keypoints: seen.keypoints, pdfs, video, review: null, surface };
  await writeResults(analysis, wanted, control);
  const refusal = refusalOf(toldFor(surface, analysis));
  return { analysis, refusal, outDir, reportPath: join(outDir, 'report.html') };
}

/** A damage is named first: whoever reads that the clip is too short would film a longer one. */
function refusalOf({ quality }: Analysis): string | null {
  const refused = quality.find((note) => note.severity === 'refused');
  if (refused === undefined) return null;
  const damage = quality.find((note) => note.code === 'clip-damaged');
  return damage === undefined ? refused.message : `${damage.message} ${refused.message}`;
}

function analysisInput(
  request: AnalysisRequest,
  { keypoints, clip, pose, notes }: Pick<AnalysisInput, 'keypoints' | 'clip' | 'pose' | 'notes'>,
  standing: AnalysisInput['standing'],
): AnalysisInput {
  return {
    ...{ keypoints, clip, pose, notes },
    settings: analysisSettings(request, clip.timeScale),
    standing,
    version: packageVersion(),
  };
}

function analysisSettings({ facts, standing }: AnalysisRequest, timeScale: number): AnalysisSettings {
  const { heightM, speedMps, sex, inclinePct, direction } = facts;
  const standingRangeMs =
    standing?.kind === 'range'
      ? { from: standing.startMs / timeScale, to: standing.endMs / timeScale }
      : null;
  return { ...DEFAULT_SETTINGS, heightM, speedMps, sex, inclinePct, direction, standingRangeMs };
}

/** A stage that gives no count of its own. */
function enter(stage: Stage, { onProgress, signal }: RunControl): void {
  if (signal?.aborted) throw new PlumblineError('interrupted', 'The analysis was interrupted.');
  onProgress?.({ stage, done: 0, total: null });
}
