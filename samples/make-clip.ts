import { rename, writeFile } from 'node:fs/promises';
import { writeClip } from '../src/video/write-clip.ts';
import { cameraFor } from './camera.ts';
import { Painter } from './drawing/painter.ts';
import { frameCount, type Recipe } from './recipe.ts';
import { sceneOf } from './scene.ts';
import { truthOfScene } from './truth-of.ts';
import type { Truth } from './truth.ts';

export interface MakeClipOptions {
  readonly signal?: AbortSignal;
  /** Share of the frames drawn, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Draws a recipe's clip as an H.264 mp4 and writes the truth beside it. One frame is held at a time. A slow-motion
 * clip carries its capture rate as phones write it.
 * @throws PlumblineError as writeClip does
 */
export async function makeClip(
  recipe: Recipe,
  outPath: string,
  options: MakeClipOptions = {},
): Promise<Truth> {
  const scene = sceneOf(recipe);
  const camera = cameraFor(recipe);
  const painter = await Painter.prepare(scene, camera);
  const { widthPx, heightPx, captureFps, timeScale } = recipe;
  const format = {
    widthPx,
    heightPx,
    fps: captureFps / timeScale,
    ...(timeScale === 1 ? {} : { captureFps }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  await writeClip(outPath, format, frames(painter, recipe, options));
  const truth = truthOfScene(scene, camera);
  await writeFile(`${outPath}.part`, JSON.stringify(truth));
  await rename(`${outPath}.part`, truthPath(outPath));
  return truth;
}

/** `run.mp4` -> `run.truth.json`. */
export function truthPath(clipPath: string): string {
  return clipPath.replace(/\.[^./\\]+$/, '') + '.truth.json';
}

async function* frames(
  painter: Painter,
  recipe: Recipe,
  options: MakeClipOptions,
): AsyncGenerator<Uint8Array> {
  const count = frameCount(recipe);
  for (let i = 0; i < count; i += 1) {
    if (options.signal?.aborted) return;
    yield await painter.frame(i / recipe.captureFps);
    options.onProgress?.((i + 1) / count);
  }
}
