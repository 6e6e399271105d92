import { createRequire } from 'node:module';
import { blazePoseDetector, blazePoseFinder } from '../blazepose/blazepose.ts';
import {
  DETECTION_INPUT_PX,
  type DetectionNetwork,
  LANDMARK_INPUT_PX,
  type LandmarkNetwork,
} from '../blazepose/networks.ts';
import type { NetworkName } from '../manifest.ts';
import { preparedNetwork } from '../onnx/prepared-network.ts';
import type { PoseRuntime } from './runtime.ts';

/** What is used here of onnxruntime-node, whose types are not there when it is not installed. */
export interface OnnxRuntime {
  readonly env: { readonly versions: { readonly node?: string } };
  readonly InferenceSession: {
    create: (model: Uint8Array, options: object) => Promise<Session>;
  };
  readonly Tensor: new (type: 'float32', data: Float32Array, shape: readonly number[]) => object;
}
interface Session {
  readonly inputNames: readonly string[];
  run: (
    inputs: Readonly<Record<string, object>>,
  ) => Promise<Readonly<Record<string, { data: Float32Array }>>>;
  release: () => Promise<void>;
}

/** Cores are shared out between processes, each of which runs its network on one thread. */
export const SESSION_OPTIONS = {
  executionProviders: ['cpu'],
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  logSeverityLevel: 3,
};

/** ONNX Runtime's own library: as quick as the networks run on a processor, but an optional package. */
export function startOnnx(): PoseRuntime {
  const require = createRequire(import.meta.url);
  const library = require('onnxruntime-node') as OnnxRuntime;
  const sessions = new Map<NetworkName, Promise<Session>>();
  const sessionOf = (network: NetworkName, weightsFolder?: string): Promise<Session> => {
    const known = sessions.get(network) ?? startSession(library, network, weightsFolder);
    sessions.set(network, known);
    return known;
  };
  // Sessions are shared between detectors and end with the process.
  const keep = (): void => undefined;
  return {
    name: 'onnx',
    version: library.env.versions.node ?? 'unknown',
    createDetector: async (model, weightsFolder) =>
      blazePoseDetector(landmarkNetwork(library, await sessionOf(model, weightsFolder)), keep),
    createPeopleFinder: async (weightsFolder) =>
      blazePoseFinder(detectionNetwork(library, await sessionOf('detector', weightsFolder)), keep),
  };
}

async function startSession(
  { InferenceSession }: OnnxRuntime,
  network: NetworkName,
  weightsFolder?: string,
): Promise<Session> {
  return InferenceSession.create(await preparedNetwork(network, weightsFolder), SESSION_OPTIONS);
}

function inputShape(sidePx: number): readonly number[] {
  return [1, sidePx, sidePx, 3];
}

function detectionNetwork({ Tensor }: OnnxRuntime, session: Session): DetectionNetwork {
  const [input] = session.inputNames;
  return async (picture) => {
    const output = await session.run({
      [input]: new Tensor('float32', picture, inputShape(DETECTION_INPUT_PX)),
    });
    return output.person.data;
  };
}

function landmarkNetwork({ Tensor }: OnnxRuntime, session: Session): LandmarkNetwork {
  const [input] = session.inputNames;
  return async (picture) => {
    const output = await session.run({
      [input]: new Tensor('float32', picture, inputShape(LANDMARK_INPUT_PX)),
    });
    return {
      points: output.ld_3d.data,
      presence: output.output_poseflag.data[0],
      heatmap: output.activation_heatmap.data,
    };
  };
}
