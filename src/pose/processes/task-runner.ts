import type { PeopleFinder, PoseDetector } from '../detector.ts';
import type { PoseModel } from '../manifest.ts';
import { findRunner, type Seeing } from '../people/find-runner.ts';
import { lookAround } from '../people/look-around.ts';
import type { PoseRuntime } from '../runtimes/runtime.ts';
import { startRuntime } from '../runtimes/select.ts';
import type { Picture } from '../source.ts';
import type { Task, TaskOf } from './tasks.ts';

/** What a worker process has ready; networks are loaded when they are first needed, and kept. */
interface Ready {
  runtime: PoseRuntime;
  detector: (model: PoseModel) => Promise<PoseDetector>;
  finder: () => Promise<PeopleFinder>;
  seeing: Seeing;
}

/** What a worker process does with its tasks, one after the other. */
export function createTaskRunner(): (task: Task, picture: Picture | null) => Promise<unknown> {
  let ready: Ready | null = null;
  return async (task, picture) => {
    if (task.kind === 'start') {
      ready = await start(task);
      return { runtime: ready.runtime.name };
    }
    if (ready === null || picture === null)
      throw new Error(`${task.kind} needs a started worker and a picture.`);
    if (task.kind === 'find-runner') return findRunner(ready.seeing, picture, task.expected);
    return lookAround(await ready.finder(), await ready.detector(task.model), picture);
  };
}

async function start({ runtime: choice, model, weightsFolder }: TaskOf<'start'>): Promise<Ready> {
  const runtime = await startRuntime(choice);
  const detectors = new Map<PoseModel, Promise<PoseDetector>>();
  const detector = (wanted: PoseModel): Promise<PoseDetector> => {
    const known = detectors.get(wanted) ?? runtime.createDetector(wanted, weightsFolder);
    detectors.set(wanted, known);
    return known;
  };
  let people: Promise<PeopleFinder> | null = null;
  const finder = (): Promise<PeopleFinder> => (people ??= runtime.createPeopleFinder(weightsFolder));
  return { runtime, detector, finder, seeing: { detector: await detector(model), finder } };
}
