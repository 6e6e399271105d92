import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/pose/manifest.ts';
import { checkWeights, readNetwork } from '../../src/pose/weights.ts';

const GRAPH = 'blazepose-lite.json';
const WEIGHTS = 'blazepose-lite.bin';

describe('weights', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-weights-'));
    const manifest = readManifest();
    const packageFile = createRequire(import.meta.url).resolve(`${manifest.package}/package.json`);
    const installed = join(dirname(packageFile), manifest.folder);
    for (const name of [GRAPH, WEIGHTS]) await copyFile(join(installed, name), join(folder, name));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are installed and whole, for every network', async () => {
    const reports = await checkWeights();
    expect(reports.map(({ network, problem }) => [network, problem])).toEqual([
      ['detector', null],
      ['lite', null],
      ['full', null],
      ['heavy', null],
    ]);
  });

  it('load from another folder when they are whole there', async () => {
    const { weights } = await readNetwork('lite', folder);
    expect(weights.byteLength).toBe(readManifest().networks.lite.weights.bytes);
  });

  it('with one changed byte are refused, and the message names the file', async () => {
    const content = await readFile(join(folder, WEIGHTS));
    content.writeUInt8(content.readUInt8(1000) ^ 1, 1000);
    await writeFile(join(folder, WEIGHTS), content);
    await expect(readNetwork('lite', folder)).rejects.toMatchObject({
      code: 'weights-corrupted',
      message: expect.stringContaining(WEIGHTS) as string,
    });
  });

  it('cut short are refused, with both sizes in the message', async () => {
    await truncate(join(folder, GRAPH), 500);
    await expect(readNetwork('lite', folder)).rejects.toMatchObject({
      code: 'weights-corrupted',
      message: 'The weights file blazepose-lite.json is damaged: 500 bytes instead of 144622.',
    });
  });

  it('that are not there are reported as missing, by name', async () => {
    await expect(readNetwork('heavy', folder)).rejects.toMatchObject({
      code: 'weights-missing',
      message: expect.stringContaining('blazepose-heavy') as string,
    });
  });

  it('are all reported to the doctor, the broken ones with their problem', async () => {
    const reports = await checkWeights(folder);
    expect(reports.map(({ network, problem }) => [network, problem?.code ?? null])).toEqual([
      ['detector', 'weights-missing'],
      ['lite', null],
      ['full', 'weights-missing'],
      ['heavy', 'weights-missing'],
    ]);
  });
});
