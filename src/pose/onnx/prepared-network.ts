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

/** An ONNX file: on disk where that can be written to, else in memory. */
export type PreparedNetwork = string | Uint8Array;

/**
 * The network as an ONNX file, made from the installed weights when it is first needed and kept in models/prepared. Its
 * checksum stands in models/manifest.json, so that a damaged or foreign file is made again and never loaded.
 * @throws PlumblineError weights-missing, weights-corrupted
 */
export async function preparedNetwork(
  network: NetworkName,
  weightsFolder?: string,
): Promise<PreparedNetwork> {
  const { sha256 } = readManifest().networks[network].onnx;
  const folder = join(packageRoot(), 'models/prepared');
  const path = join(folder, `blazepose-${network}-${sha256.slice(0, 12)}.onnx`);
  // Other weights than the installed ones are only ever used to see whether their damage is noticed.
  if (weightsFolder === undefined && (await isWhole(path, sha256))) return path;
  const content = await madeFromWeights(network, weightsFolder);
  return (await keptAt(path, folder, content)) ? path : content;
}

/** The same bytes on every machine. */
export async function madeFromWeights(network: NetworkName, weightsFolder?: string): Promise<Uint8Array> {
  const { graph, weights } = await readNetwork(network, weightsFolder);
  const wanted = network === 'detector' ? DETECTOR_OUTPUTS : LANDMARK_OUTPUTS;
  return convertToOnnx(graph as GraphFile, weights, wanted);
}

async function isWhole(path: string, sha256: string): Promise<boolean> {
  try {
    return (
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex') === sha256
    );
  } catch {
    return false;
  }
}

/** Written beside and renamed, so that a process that starts at the same time sees a whole file or none. */
async function keptAt(path: string, folder: string, content: Uint8Array): Promise<boolean> {
  const unfinished = `${path}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, path);
    return true;
  } catch {
    // A folder that belongs to somebody else: the file is made anew each time.
    await rm(unfinished, { force: true }).catch(() => undefined);
    return false;
  }
}
