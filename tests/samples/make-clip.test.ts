import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cameraFor } from '../../samples/camera.ts';
import { Painter } from '../../samples/drawing/painter.ts';
import { makeClip, truthPath } from '../../samples/make-clip.ts';
import { LOOK_IDS, completeRecipe, type Recipe } from '../../samples/recipe.ts';
import { sceneOf } from '../../samples/scene.ts';
import type { Truth } from '../../samples/truth.ts';

const small = { widthPx: 320, heightPx: 240, durationS: 0.3 } as const;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function frame(recipe: Recipe, timeS: number): Promise<Uint8Array> {
  const painter = await Painter.prepare(sceneOf(recipe), cameraFor(recipe));
  return painter.frame(timeS);
}

it('writes the clip and, beside it, the truth of every frame', async () => {
  const path = join(folder, 'run.mp4');
  const shares: number[] = [];
  const truth = await makeClip(completeRecipe(small), path, { onProgress: (share) => shares.push(share) });
  expect((await stat(path)).size).toBeGreaterThan(2000);
  const written = JSON.parse(await readFile(truthPath(path), 'utf8')) as Truth;
  expect(written).toEqual(truth);
  expect(written.frames.timeMs).toHaveLength(18);
  expect(shares.at(-1)).toBe(1);
});

it('stops when asked to and leaves nothing behind', async () => {
  const path = join(folder, 'stopped.mp4');
  const abort = new AbortController();
  const onProgress = (share: number): void => {
    if (share > 0.3) abort.abort();
  };
  await expect(
    makeClip(completeRecipe(small), path, { signal: abort.signal, onProgress }),
  ).rejects.toMatchObject({ code: 'interrupted' });
  await expect(stat(path)).rejects.toThrow();
  await expect(stat(truthPath(path))).rejects.toThrow();
});

it.each([
  { look: 'gym', pixelNoise: 8 },
  { look: 'park', setting: 'overground', motionBlur: 0.6 },
  { look: 'lab', cameraRollDeg: 3, bystander: true },
] as const)('draws the same pixels for the same recipe: %o', async (said) => {
  const recipe = completeRecipe({ ...small, ...said });
  const [first, second] = [await frame(recipe, 0.1), await frame(recipe, 0.1)];
  expect(first).toHaveLength(3 * small.widthPx * small.heightPx);
  expect(Buffer.compare(first, second)).toBe(0);
});

it('changes from frame to frame only where something moves', async () => {
  const recipe = completeRecipe({ ...small, setting: 'overground' });
  const painter = await Painter.prepare(sceneOf(recipe), cameraFor(recipe));
  const [first, second] = [await painter.frame(0.1), await painter.frame(0.15)];
  const changed = first.filter((value, i) => value !== second[i]).length / first.length;
  expect(changed).toBeGreaterThan(0.01);
  expect(changed).toBeLessThan(0.25);
});

it('offers three looks that do not look alike', async () => {
  const pictures = await Promise.all(LOOK_IDS.map((look) => frame(completeRecipe({ ...small, look }), 0.1)));
  const [gym, park, lab] = pictures;
  expect(Buffer.compare(gym, park)).not.toBe(0);
  expect(Buffer.compare(park, lab)).not.toBe(0);
});
