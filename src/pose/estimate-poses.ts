import { availableParallelism } from 'node:os';
import type { KeypointsFile, Pose } from '../analysis/keypoints.ts';
import type { QualityNote } from '../analysis/result.ts';
import { PictureBuffers } from '../video/picture-buffers.ts';
import { longSidePx } from './picture-size.ts';
import { followClip } from './follow-clip.ts';
import type { PoseModel } from './manifest.ts';
import type { ChosenRunner } from './people/choose-runner.ts';
import type { PointedAt } from './people/pointed-at.ts';
import type { PersonTrack } from './people/people-tracks.ts';
import { NOT_KNOWN, runnerPath } from './people/runner-path.ts';
import { withWorkers } from './processes/pool.ts';
import type { WorkerProcess } from './processes/worker-process.ts';
import { RUNTIME_NAMES, type RuntimeName } from './runtimes/runtime.ts';
import type { RuntimeChoice } from './runtimes/select.ts';
import { type FrameSource, frameToSourceScale, inverse, type PixelScale } from './source.ts';
import { scalePose } from './scale-pose.ts';
import { surveyPeople } from './survey.ts';

const [FASTEST] = RUNTIME_NAMES;
/** More processes than this wait for the decoder rather than for the network. */
const MAX_PROCESSES = 8;
/** A process with fewer frames to see takes longer to start than it saves. */
const MIN_FRAMES_PER_PROCESS = 15;

export interface PoseProgress {
  stage: 'people' | 'pose';
  done: number;
  /** Frames in all, null when not known. */
  total: number | null;
}

export interface PoseOptions {
  model: PoseModel;
  runtime: RuntimeChoice;
  /** Default: one per core, at most eight. The results do not depend on it. */
  processes?: number;
  /** Somebody who shall be followed; default: whoever seems to run. */
  runner?: PointedAt | null;
  onProgress?: (progress: PoseProgress) => void;
  signal?: AbortSignal;
  /** Where the weights lie, if not in the installed package. */
  weightsFolder?: string;
}

export interface EstimatedPoses {
  file: KeypointsFile;
  runtime: RuntimeName;
  model: PoseModel;
  notes: QualityNote[];
  /** Whoever else was seen here and there in the clip, in pixels of the source picture. */
  others: PersonTrack[];
}

/**
 * Keypoints of the runner in every frame of a clip, in pixels of the source picture; null where there is nobody.
 * @throws PlumblineError weights-missing, weights-corrupted, runtime-unavailable, pose-worker-died, interrupted, runner-not-found
 */
export async function estimatePoses(source: FrameSource, options: PoseOptions): Promise<EstimatedPoses> {
  const { model, runtime: choice, weightsFolder, signal } = options;
  const start = { runtime: choice, model, ...(weightsFolder !== undefined && { weightsFolder }) };
  const processes = processesFor(source, options.processes);
  const { result, runtime } = await withWorkers({ processes, start, signal }, async (workers) => {
    const runner = await findRunner(workers, source, options);
    return { ...runner, file: await followRunner(workers, source, options, runner) };
  });
  const slower = choice === 'auto' && runtime !== FASTEST ? [slowerRuntime(runtime)] : [];
  const { file, others, notes } = result;
  return { file, runtime, model, others, notes: [...notes, ...slower] };
}

function slowerRuntime(runtime: RuntimeName): QualityNote {
  return {
    code: 'slower-runtime',
    severity: 'info',
    message: `The poses were found by the slower runtime ${runtime}, since ${FASTEST} does not start on this machine. \`plumbline doctor\` says why.`,
    affects: [],
  };
}

function findRunner(
  workers: WorkerProcess[],
  source: FrameSource,
  options: PoseOptions,
): Promise<ChosenRunner> {
  const { runner = null, signal, onProgress } = options;
  const total = source.frameCount;
  return surveyPeople(workers, source, {
    runner,
    ...(signal !== undefined && { signal }),
    onLook: (done) => onProgress?.({ stage: 'people', done, total }),
  });
}

async function followRunner(
  workers: WorkerProcess[],
  source: FrameSource,
  { signal, onProgress }: PoseOptions,
  { track, alone }: ChosenRunner,
): Promise<KeypointsFile> {
  const { widthPx, heightPx, frameCount } = source;
  const maxLongSidePx = longSidePx(source, track);
  const path = track === null ? null : runnerPath(track, alone);
  const buffers = new PictureBuffers();
  const file: KeypointsFile = { schemaVersion: 1, widthPx, heightPx, timesMs: [], poses: [] };
  let done = 0;
  await followClip(
    workers,
    source.frames({ maxLongSidePx, buffers, ...(signal !== undefined && { signal }) }),
    (frame) => path?.(frame.index, inverse(frameToSourceScale(source, frame))) ?? NOT_KNOWN,
    (frame, pose) => {
      buffers.giveBack(frame.data);
      file.timesMs[frame.index] = frame.timeMs;
      file.poses[frame.index] = inSource(pose, frameToSourceScale(source, frame));
      onProgress?.({ stage: 'pose', done: ++done, total: frameCount });
    },
  );
  return file;
}

function inSource(pose: Pose | null, scale: PixelScale): Pose | null {
  return pose === null ? null : scalePose(pose, scale);
}

function processesFor({ frameCount }: FrameSource, wanted?: number): number {
  const most = Math.min(wanted ?? availableParallelism(), MAX_PROCESSES);
  const useful = frameCount === null ? most : Math.ceil(frameCount / MIN_FRAMES_PER_PROCESS);
  return Math.max(1, Math.min(most, useful));
}
