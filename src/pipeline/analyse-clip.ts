import { join } from 'node:path';
import { analyse, type AnalysisInput } from '../analysis/analyse.ts';
import type { Analysis } from '../analysis/result.ts';
import { DEFAULT_SETTINGS, type AnalysisSettings } from '../analysis/settings.ts';
import { PlumblineError } from '../errors.ts';
import { packageVersion } from '../package-version.ts';
import { writeReport } from '../report/write-report.ts';
import { readFramesAt } from '../video/frames.ts';
import { requireH264Encoder } from '../video/h264-encoder.ts';
import { probeClip } from '../video/probe.ts';
import type { ClipProbe } from '../video/clip-probe.ts';
import { observeClip, poseOptions, type Observation } from './observe-clip.ts';
import { writeOutput } from './output-folder.ts';
import { annotateClip } from './annotate-clip.ts';
import type { AnalysisRequest, RunControl, Stage } from './request.ts';
import { standingPose } from './standing-pose.ts';

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
  if (request.video) await requireVideo(request);
  const probe = request.clipPath === null ? null : await probeClip(request.clipPath, stop);
  const seen = await observeClip(request, probe, control);
  const standing =
    request.standing?.kind === 'picture'
      ? await standingPose(request.standing.path, poseOptions(request, control))
      : null;
  enter('analysis', control);
  const input = analysisInput(request, seen, standing);
  control.onInput?.(input);
  const analysis = analyse(input);
  enter('report', control);
  await writeOutput(request.outDir, async (outDir) => {
    const pictures = pictureReader(request.clipPath, probe, control.signal);
    const { files } = await writeReport(analysis, {
      outDir,
      pictures,
      rawKeypoints: seen.keypoints,
      pdf: request.pdf,
      ...stop,
    });
    if (!request.video || request.clipPath === null || probe === null) return files;
    return [...files, ...(await annotateClip(request.clipPath, probe, analysis, outDir, control))];
  });
  const refusal = analysis.quality.find((note) => note.severity === 'refused')?.message ?? null;
  return { analysis, refusal, outDir: request.outDir, reportPath: join(request.outDir, 'report.html') };
}

function analysisInput(
  request: AnalysisRequest,
  seen: Observation,
  standing: AnalysisInput['standing'],
): AnalysisInput {
  return {
    ...seen,
    settings: analysisSettings(request, seen.clip.timeScale),
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

/** Asked before the work, which would be lost. */
async function requireVideo({ clipPath }: AnalysisRequest): Promise<void> {
  if (clipPath === null)
    throw new PlumblineError('option-invalid', 'Keypoints alone hold no pictures to make a video of.', {
      advice: 'Give the clip together with --keypoints, or leave out --video.',
    });
  await requireH264Encoder();
}

function pictureReader(
  clipPath: string | null,
  probe: ClipProbe | null,
  signal: AbortSignal | undefined,
): Parameters<typeof writeReport>[1]['pictures'] {
  if (clipPath === null || probe === null) return null;
  return (indices) => readFramesAt(clipPath, probe, indices, signal === undefined ? {} : { signal });
}

/** A stage that gives no count of its own. */
function enter(stage: Stage, { onProgress, signal }: RunControl): void {
  if (signal?.aborted) throw new PlumblineError('interrupted', 'The analysis was interrupted.');
  onProgress?.({ stage, done: 0, total: null });
}
