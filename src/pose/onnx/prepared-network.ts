import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';
import { type NetworkName, readManifest } from '../manifest.ts';
import { readNetwork } from '../weights.ts';
import { convertToOnnx } from './convert.ts';
import type { GraphFile } from './graph-model.ts';

/** What is asked of each network. The body's outline and its points in metres are not, and not computed. */
export const DETECTOR_OUTPUTS = ['person'] as const;
export const LANDMARK_OUTPUTS = ['ld_3d', 'output_poseflag', 'activation_heatmap'] as const;

/**
 * The bytes of the network as an ONNX file, made from the installed weights when it is first needed and kept in
 * models/prepared. Its checksum stands in models/manifest.json, so that a damaged or foreign file is made again and
 * never loaded.
 * @throws PlumblineError weights-missing, weights-corrupted
 */
export async function preparedNetwork(network: NetworkName, weightsFolder?: string): Promise<Uint8Array> {
  const { sha256 } = readManifest().networks[network].onnx;
  const folder = join(packageRoot(), 'models/prepared');
  const path = join(folder, `blazepose-${network}-${sha256.slice(0, 12)}.onnx`);
  // Other weights than the installed ones are only ever used to see whether their damage is noticed.
  const kept = weightsFolder === undefined ? await readWhole(path, sha256) : null;
  if (kept !== null) return kept;
  const content = await madeFromWeights(network, weightsFolder);
  await keepAt(path, folder, content);
  return content;
}

/** The same bytes on every machine. */
export async function madeFromWeights(network: NetworkName, weightsFolder?: string): Promise<Uint8Array> {
  const { graph, weights } = await readNetwork(network, weightsFolder);
  const wanted = network === 'detector' ? DETECTOR_OUTPUTS : LANDMARK_OUTPUTS;
  return convertToOnnx(graph as GraphFile, weights, wanted);
}

/** Null for a file that is not there or not whole. */
async function readWhole(path: string, sha256: string): Promise<Uint8Array | null> {
  const content = await readFile(path).catch(() => null);
  if (content === null) return null;
  return createHash('sha256').update(content).digest('hex') === sha256 ? content : null;
}

/** Written beside and renamed, so that a process that starts at the same time sees a whole file or none. */
async function keepAt(path: string, folder: string, content: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch {
    // A folder that belongs to somebody else: the file is made anew each time.
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}
