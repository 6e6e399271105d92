import type { io } from '@tensorflow/tfjs-core';
import type { NetworkName } from '../manifest.ts';
import { readNetwork } from '../weights.ts';

/** What a TensorFlow.js graph file holds beside its weights. */
interface GraphFile {
  modelTopology: object;
  weightsManifest: { weights: io.WeightsManifestEntry[] }[];
  /** Gives the outputs their names, by which pose-detection asks for them. */
  signature: object;
}

/** Verified weights from disk, in the form in which TensorFlow.js loads a graph model. */
export function graphSource(network: NetworkName, weightsFolder?: string): io.IOHandler {
  return {
    load: async () => {
      const { graph, weights } = await readNetwork(network, weightsFolder);
      const { modelTopology, weightsManifest, signature } = graph as GraphFile;
      const weightSpecs = weightsManifest.flatMap((group) => group.weights);
      return { modelTopology, weightSpecs, weightData: weights, signature };
    },
  };
}
