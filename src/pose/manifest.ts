import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

export const POSE_MODELS = ['lite', 'full', 'heavy'] as const;
/** Sizes of the landmark network, from the quickest to the most accurate. */
export type PoseModel = (typeof POSE_MODELS)[number];
export type NetworkName = 'detector' | PoseModel;

export interface ManifestFile {
  name: string;
  bytes: number;
  sha256: string;
}

export interface ManifestNetwork {
  inputPx: number;
  graph: ManifestFile;
  weights: ManifestFile;
  /** The same network as it is prepared for ONNX Runtime. */
  onnx: Omit<ManifestFile, 'name'>;
}

/** models/manifest.json: which files hold the networks, and how to know that they are whole. */
export interface Manifest {
  package: string;
  version: string;
  /** Folder within the package. */
  folder: string;
  licence: { package: string; weights: string };
  networks: Record<NetworkName, ManifestNetwork>;
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(packageRoot(), 'models/manifest.json'), 'utf8')) as Manifest;
}
