import type { Pose } from '../../analysis/keypoints.ts';
import type { ErrorCode } from '../../errors.ts';
import type { PoseModel } from '../manifest.ts';
import type { Sighting } from '../people/look-around.ts';
import type { Expected } from '../people/runner-path.ts';
import type { RuntimeName } from '../runtimes/runtime.ts';
import type { RuntimeChoice } from '../runtimes/select.ts';

/** What a worker process can be asked. Regions and results are in pixels of the picture sent along. */
export interface Tasks {
  start: {
    input: { runtime: RuntimeChoice; model: PoseModel; weightsFolder?: string };
    result: { runtime: RuntimeName };
  };
  /** Everybody in the picture, with the pose that the given model sees. */
  'look-around': { input: { model: PoseModel }; result: Sighting[] };
  /** The runner's pose. */
  'find-runner': { input: { expected: Expected }; result: Pose | null };
}

export type TaskKind = keyof Tasks;
export type Task = { [Kind in TaskKind]: { kind: Kind } & Tasks[Kind]['input'] }[TaskKind];
export type TaskOf<Kind extends TaskKind> = { kind: Kind } & Tasks[Kind]['input'];

/** Sent back over the channel of the child process. */
export type Reply =
  | { id: number; value: unknown }
  | { id: number; error: { code: ErrorCode | null; message: string; advice: string | null } };
