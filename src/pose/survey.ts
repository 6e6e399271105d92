import type { FrameRhythm } from '../video/frame-selection.ts';
import { PictureBuffers } from '../video/picture-buffers.ts';
import { type ChosenRunner, chooseRunner, followed } from './people/choose-runner.ts';
import { type Look, trackPeople } from './people/people-tracks.ts';
import { personPointedAt, type PointedAt } from './people/pointed-at.ts';
import { scaleCircle } from './people/person.ts';
import { handOut, runInWorkers } from './processes/job-line.ts';
import type { WorkerProcess } from './processes/worker-process.ts';
import { scalePose } from './scale-pose.ts';
import { type Frame, type FrameSource, frameToSourceScale } from './source.ts';

/** Enough for people of a third of the height of the picture, and quick to hand over. */
const LOOK_MAX_SIDE_PX = 960;
/**
 * Frames from one look to the next, 16 in the mean: about 4 % of the work of the heavy model. Uneven, lest every
 * look meets the same phase of the stride and the legs seem to stand still.
 */
const STEPS = [13, 17, 15, 19];
/** A short clip is looked at more often. */
const MIN_LOOKS = 6;

/**
 * Looks at the clip here and there, to learn who is in view and who of them runs. Circles are in pixels of the source.
 * @throws PlumblineError runner-not-found when nobody is where somebody points
 * @param options.runner somebody who shall be followed instead of the one who seems to run
 * @param options.onLook called after each look with the number of frames up to there
 */
export async function surveyPeople(
  workers: WorkerProcess[],
  source: FrameSource,
  options: { runner?: PointedAt | null; signal?: AbortSignal; onLook?: (frame: number) => void },
): Promise<ChosenRunner> {
  const looks: Look[] = [];
  let reached = 0;
  const { runner = null, signal, onLook } = options;
  const buffers = new PictureBuffers();
  const frames = source.frames({
    maxLongSidePx: LOOK_MAX_SIDE_PX,
    rhythm: lookRhythm(source.frameCount),
    buffers,
    ...(signal !== undefined && { signal }),
  });
  await runInWorkers<WorkerProcess, Frame>(
    workers,
    (line) => handOut(frames, line),
    async (worker, frame, line) => {
      const seen = await worker.ask<'look-around'>({ kind: 'look-around', model: 'lite' }, frame);
      line.budget.release(frame.data.length);
      buffers.giveBack(frame.data);
      const scale = frameToSourceScale(source, frame);
      const sightings = seen.map(({ circle, pose }) => ({
        circle: scaleCircle(circle, scale),
        pose: scalePose(pose, scale),
      }));
      looks.push({ frame: frame.index, timeMs: frame.timeMs, sightings });
      reached = Math.max(reached, frame.index + 1);
      onLook?.(reached);
    },
  );
  looks.sort((a, b) => a.frame - b.frame);
  const tracks = trackPeople(looks);
  if (runner === null) return chooseRunner(tracks, source, looks.length);
  return followed(personPointedAt(runner, tracks, looks, source), tracks);
}

function lookRhythm(frameCount: number | null): FrameRhythm {
  const longest = frameCount === null ? Infinity : Math.max(1, Math.floor(frameCount / MIN_LOOKS));
  const steps = STEPS.map((step) => Math.min(step, longest));
  const starts = steps.map((_, look) => sum(steps.slice(0, look)));
  return { periodFrames: sum(steps), offsets: starts };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
