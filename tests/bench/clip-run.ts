import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeypointsFile } from '../../src/analysis/keypoints.ts';
import type { Analysis } from '../../src/analysis/result.ts';
import { analyseClip } from '../../src/pipeline/analyse-clip.ts';
import type { KnownFacts, PipelineProgress, Stage } from '../../src/pipeline/request.ts';
import type { PoseModel } from '../../src/pose/manifest.ts';
import type { RuntimeName } from '../../src/pose/runtimes/runtime.ts';

export interface RunOptions {
  readonly model?: PoseModel;
  /** Default: the fastest that starts. */
  readonly runtime?: RuntimeName;
  /** Default: as many as the machine has cores. */
  readonly processes?: number;
  /** The runner stands still for so long at the start of the clip, in playback time. */
  readonly standingMs?: number;
}

/** One analysis as a user asks for it, and what it took. */
export interface ClipRun {
  readonly analysis: Analysis;
  /** The bytes of analysis.json. */
  readonly analysisJson: string;
  readonly keypoints: KeypointsFile;
  readonly stageMs: Readonly<Record<Stage, number>>;
}

export function wallMs({ stageMs }: ClipRun): number {
  return Object.values(stageMs).reduce((sum, ms) => sum + ms, 0);
}

const NOTHING_KNOWN: KnownFacts = {
  heightM: null,
  speedMps: null,
  sex: null,
  inclinePct: 0,
  direction: null,
  captureFps: null,
};

export async function runClip(
  clipPath: string,
  outDir: string,
  facts: Partial<KnownFacts>,
  { model, runtime, processes, standingMs }: RunOptions & { model: PoseModel },
): Promise<ClipRun> {
  const clock = stageClock();
  const { analysis } = await analyseClip(
    {
      clipPath,
      keypointsPath: null,
      outDir,
      facts: { ...NOTHING_KNOWN, ...facts },
      standing: standingMs === undefined ? null : { kind: 'range', startMs: 0, endMs: standingMs },
      runner: null,
      model,
      runtime: runtime ?? 'auto',
      video: 'no',
      blurFaces: false,
      processes: processes ?? null,
      pdfs: [],
    },
    { onProgress: clock.hear },
  );
  const stageMs = clock.stop();
  const written = (name: string): string => readFileSync(join(outDir, name), 'utf8');
  return {
    analysis,
    analysisJson: written('analysis.json'),
    keypoints: JSON.parse(written('keypoints.json')) as KeypointsFile,
    stageMs,
  };
}

/** Adds the time since the last report to the stage it was spent in. */
function stageClock(): { hear: (progress: PipelineProgress) => void; stop: () => Record<Stage, number> } {
  const stageMs: Record<Stage, number> = { probe: 0, people: 0, pose: 0, analysis: 0, report: 0, video: 0 };
  let stage: Stage = 'probe';
  let last = performance.now();
  const pass = (spentIn: Stage): void => {
    const now = performance.now();
    stageMs[spentIn] += now - last;
    last = now;
  };
  return {
    // A stage that counts reports after each piece of work; one that does not reports when it begins.
    hear: ({ stage: next, total, done }) => {
      pass(total === null && done === 0 ? stage : next);
      stage = next;
    },
    stop: () => {
      pass(stage);
      return stageMs;
    },
  };
}
