import type { PeopleFinder, PoseDetector } from '../detector.ts';
import type { PoseModel } from '../manifest.ts';

/** The fastest first. */
export const RUNTIME_NAMES = ['onnx', 'tfjs-node', 'wasm'] as const;
export type RuntimeName = (typeof RUNTIME_NAMES)[number];

/** An engine that runs the networks, ready for use in this process. */
export interface PoseRuntime {
  readonly name: RuntimeName;
  /** Version of the engine, for `plumbline doctor`. */
  readonly version: string;
  /** @param weightsFolder where the weights lie, if not in the installed package */
  createDetector: (model: PoseModel, weightsFolder?: string) => Promise<PoseDetector>;
  createPeopleFinder: (weightsFolder?: string) => Promise<PeopleFinder>;
}
