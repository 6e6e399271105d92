import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const HIDDEN = 'onnxruntime-node';

/** Sees a grey picture with whatever runtime starts, and says which. */
const SCRIPT = `
import { pictureSource } from './.build/src/pipeline/clip-source.js';
import { estimatePoses } from './.build/src/pose/estimate-poses.js';
const picture = { widthPx: 64, heightPx: 64, data: new Uint8Array(64 * 64 * 3).fill(128) };
const { file, runtime, notes } = await estimatePoses(pictureSource(picture), { model: 'lite', runtime: 'auto' });
console.log(JSON.stringify({ poses: file.poses, runtime, notes }));
`;

/** An installation of the present build with all packages but one. */
function installationWithout(name: string): string {
  const [root, folder] = [packageRoot(), temporaryFolder()];
  for (const part of ['package.json', '.build'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'models'), join(folder, 'models'));
  mkdirSync(join(folder, 'node_modules'));
  for (const entry of readdirSync(join(root, 'node_modules'))) {
    if (entry !== name) symlinkSync(join(root, 'node_modules', entry), join(folder, 'node_modules', entry));
  }
  return folder;
}

const folder = installationWithout(HIDDEN);

describe('without the fastest runtime', { timeout: 60_000 }, () => {
  it('the poses are found by the next, and one line says so', () => {
    writeFileSync(join(folder, 'see.mjs'), SCRIPT);
    const said = execFileSync(process.execPath, ['see.mjs'], { cwd: folder, encoding: 'utf8' });
    const { poses, runtime, notes } = JSON.parse(said) as {
      poses: unknown[];
      runtime: string;
      notes: { code: string; message: string }[];
    };
    expect(poses).toEqual([null]);
    expect(['tfjs-node', 'wasm']).toContain(runtime);
    expect(notes.map(({ code }) => code)).toEqual(['slower-runtime']);
    expect(notes[0].message).toMatch(
      /^The poses were found by the slower runtime .*onnx does not start on this machine/,
    );
    expect(notes[0].message).not.toContain('\n');
  });
});
