import type { PoseRuntime, RuntimeName } from '../runtimes/runtime.ts';
import { createBlazePose } from './blazepose.ts';
import { createTfjsPeopleFinder } from './people-finder.ts';

/** The same pipeline for every TensorFlow.js backend; the one that is set in this process runs it. */
export function tfjsRuntime(name: RuntimeName, version: string): PoseRuntime {
  return { name, version, createDetector: createBlazePose, createPeopleFinder: createTfjsPeopleFinder };
}
