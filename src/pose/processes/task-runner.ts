import type { Pose } from '../../analysis/keypoints.ts';
import type { PeopleFinder, PoseDetector } from '../detector.ts';
import type { PoseModel } from '../manifest.ts';
import { type FollowedPerson, follow, poseInRegion } from '../people/follow.ts';
import type { PoseRuntime } from '../runtimes/runtime.ts';
import { startRuntime } from '../runtimes/select.ts';
import type { Picture } from '../source.ts';
import type { Task, TaskOf } from './tasks.ts';

/** Networks that this process has loaded; each is loaded when it is first needed. */
interface Loaded {
  runtime: PoseRuntime;
  weightsFolder: string | undefined;
  finder: PeopleFinder | null;
  detectors: Map<PoseModel, PoseDetector>;
  followed: FollowedPerson;
}

/** What a worker process does with its tasks, in order. */
export function createTaskRunner(): (task: Task, picture: Picture | null) => Promise<unknown> {
  let loaded: Loaded | null = null;
  return async (task, picture) => {
    if (task.kind === 'start') {
      loaded = await start(task);
      return { runtime: loaded.runtime.name };
    }
    if (loaded === null || picture === null)
      throw new Error(`${task.kind} needs a started worker and a picture.`);
    return runOnPicture(loaded, task, picture);
  };
}

async function start({ runtime: choice, model, weightsFolder }: TaskOf<'start'>): Promise<Loaded> {
  const runtime = await startRuntime(choice);
  const detector = await runtime.createDetector(model, weightsFolder);
  const detectors = new Map([[model, detector]]);
  return { runtime, weightsFolder, finder: null, detectors, followed: follow(detector) };
}

async function runOnPicture(
  loaded: Loaded,
  task: Exclude<Task, { kind: 'start' }>,
  picture: Picture,
): Promise<Pose | null | object[]> {
  switch (task.kind) {
    case 'find-people':
      loaded.finder ??= await loaded.runtime.createPeopleFinder(loaded.weightsFolder);
      return loaded.finder.find(picture);
    case 'pose-in-region':
      return poseInRegion(await detectorOf(loaded, task.model), picture, task.region);
    case 'next-pose':
      return loaded.followed.next(picture, task);
  }
}

async function detectorOf(loaded: Loaded, model: PoseModel): Promise<PoseDetector> {
  const known = loaded.detectors.get(model);
  if (known !== undefined) return known;
  const created = await loaded.runtime.createDetector(model, loaded.weightsFolder);
  loaded.detectors.set(model, created);
  return created;
}
