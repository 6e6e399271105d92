import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { keypointsOf } from '../../samples/keypoints-of.ts';
import { completeRecipe } from '../../samples/recipe.ts';
import { truthOf } from '../../samples/truth-of.ts';
import type { Analysis } from '../../src/analysis/result.ts';
import { analyseClip } from '../../src/pipeline/analyse-clip.ts';
import { headOf } from '../../src/pose/heads/head.ts';
import { readFrames } from '../../src/video/frames.ts';
import { probeClip } from '../../src/video/probe.ts';
import { ffmpeg, H264, temporaryFolder } from '../video/making-clips.ts';

const folder = temporaryFolder();
const file = (name: string): string => join(folder, name);
const recipe = completeRecipe({ captureFps: 30, durationS: 4, widthPx: 640, heightPx: 360 });
const FRAMES = 120;
const read = (name: string): unknown => JSON.parse(readFileSync(file(name), 'utf8'));

beforeAll(async () => {
  const keypoints = keypointsOf(truthOf(recipe), { sdPx: 0.5, seed: 3 });
  const hidden = { ...keypoints, poses: keypoints.poses.map((pose, i) => (i > 50 && i < 58 ? null : pose)) };
  writeFileSync(file('keypoints.json'), JSON.stringify(hidden));
  // A chessboard of single pixels: whatever is pixelated in it turns grey.
  const board = `color=c=black:s=${recipe.widthPx}x${recipe.heightPx}:r=30,geq=lum='255*mod(X+Y,2)':cb=128:cr=128`;
  await ffmpeg('-f', 'lavfi', '-i', board, '-frames:v', `${FRAMES}`, ...H264, '-crf', '1', file('run.mp4'));
  await analyseClip({
    clipPath: file('run.mp4'),
    keypointsPath: file('keypoints.json'),
    outDir: file('out'),
    facts: { heightM: 1.78, speedMps: 2.8, sex: null, inclinePct: 0, direction: null, captureFps: null },
    standing: null,
    runner: null,
    model: 'heavy',
    runtime: 'auto',
    video: 'must',
    blurFaces: true,
    pdfs: [],
    processes: 1,
  });
}, 60_000);

describe('blurred heads', () => {
  it('cover the head in every frame of the clip, also where the runner was not found, and nothing else', async () => {
    const { timesMs, poses } = keypointsOf(truthOf(recipe), { sdPx: 0.5, seed: 3 });
    const probe = await probeClip(file('out/blurred.mp4'));
    expect([probe.widthPx, probe.heightPx]).toEqual([recipe.widthPx, recipe.heightPx]);
    let seen = 0;
    for await (const { index, timeMs, data } of readFrames(file('out/blurred.mp4'), probe)) {
      const pose = poses[index];
      const head = pose === null ? null : headOf(pose);
      if (head === null) continue;
      const at = (x: number): number => data[3 * (Math.round(head.yPx) * recipe.widthPx + Math.round(x))];
      const contrast = (x: number): number => Math.abs(at(x) - at(x + 1));
      expect(contrast(head.xPx - head.radiusPx / 2), `frame ${index}`).toBeLessThan(40);
      expect(contrast(head.xPx), `frame ${index}`).toBeLessThan(40);
      expect(contrast(head.xPx + 4 * head.radiusPx), `frame ${index}`).toBeGreaterThan(120);
      expect(Math.abs(timeMs - timesMs[index])).toBeLessThan(1);
      seen += 1;
    }
    expect(seen).toBe(FRAMES);
  });

  it('are spoken of in the report, and so are the faces nobody looked for', () => {
    const { quality } = read('out/analysis.json') as Analysis;
    const note = quality.find(({ code }) => code === 'heads-blurred');
    expect(note?.message).toContain('The runner’s head is made unrecognisable');
    expect(note?.message).toContain('Nobody else was looked for');
    expect(existsSync(file('out/annotated.mp4'))).toBe(true);
  });
});
