import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PlumblineError } from '../errors.ts';
import { type Manifest, type ManifestFile, type NetworkName, readManifest } from './manifest.ts';

/** A network as it lies on disk: the parsed graph and the bytes of its weights. */
export interface NetworkFiles {
  graph: unknown;
  weights: ArrayBuffer;
}

/**
 * Folder of the weights inside the installed package.
 * @throws PlumblineError weights-missing when the package is not installed.
 */
function weightsFolder(manifest: Manifest): string {
  try {
    const packageFile = createRequire(import.meta.url).resolve(`${manifest.package}/package.json`);
    return join(dirname(packageFile), manifest.folder);
  } catch (cause) {
    throw new PlumblineError('weights-missing', `The package ${manifest.package} is not installed.`, {
      cause,
    });
  }
}

async function readWhole(folder: string, file: ManifestFile): Promise<Buffer> {
  const content = await readFile(join(folder, file.name)).catch((cause: unknown) => {
    throw new PlumblineError('weights-missing', `The weights file ${file.name} cannot be read.`, { cause });
  });
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (sha256 !== file.sha256) {
    throw new PlumblineError('weights-corrupted', corruption(file, content.length));
  }
  return content;
}

function corruption(file: ManifestFile, bytes: number): string {
  if (bytes === file.bytes) return `The weights file ${file.name} is damaged: its checksum is wrong.`;
  return `The weights file ${file.name} is damaged: ${bytes} bytes instead of ${file.bytes}.`;
}

/**
 * Reads one network and verifies both of its files against models/manifest.json.
 * @param folder where the files lie, if not in the installed package
 * @throws PlumblineError weights-missing, weights-corrupted; the message names the file.
 */
export async function readNetwork(network: NetworkName, folder?: string): Promise<NetworkFiles> {
  const manifest = readManifest();
  const { graph, weights } = manifest.networks[network];
  const place = folder ?? weightsFolder(manifest);
  const [graphFile, weightsFile] = await Promise.all([readWhole(place, graph), readWhole(place, weights)]);
  return { graph: JSON.parse(graphFile.toString('utf8')), weights: new Uint8Array(weightsFile).buffer };
}

/** State of one network's files; `problem` is null when they are present and whole. */
export interface WeightsReport {
  network: NetworkName;
  package: string;
  bytes: number;
  problem: PlumblineError | null;
}

/** Reads and verifies all networks, for `plumbline doctor`. */
export async function checkWeights(folder?: string): Promise<WeightsReport[]> {
  const { networks, package: name, version } = readManifest();
  const reports: WeightsReport[] = [];
  for (const network of ['detector', 'lite', 'full', 'heavy'] as const) {
    const { graph, weights } = networks[network];
    const problem = await problemOf(network, folder);
    reports.push({ network, package: `${name}@${version}`, bytes: graph.bytes + weights.bytes, problem });
  }
  return reports;
}

async function problemOf(network: NetworkName, folder?: string): Promise<PlumblineError | null> {
  try {
    await readNetwork(network, folder);
    return null;
  } catch (error) {
    if (error instanceof PlumblineError) return error;
    throw error;
  }
}
