import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { locateProgram } from '../../src/video/ffmpeg-location.ts';
import { startMediaProcess } from '../../src/video/media-process.ts';

/** A folder for one test file, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Runs ffmpeg with arguments of the test's own, to make what cameras and broken copies make. */
export async function ffmpeg(...args: string[]): Promise<void> {
  const { path } = await locateProgram('ffmpeg');
  const child = startMediaProcess(path, ['-nostdin', '-v', 'error', '-y', ...args]);
  child.stdout.resume();
  child.stderr.resume();
  const { failure, lastLines } = await child.ended;
  if (failure !== null) throw new Error(`${failure.message}: ${lastLines}`);
}

/** Moving test pattern with noise, so that every frame costs bytes. */
export function pattern(frames: number, fps = 30, size = '160x120'): string[] {
  const noisy = `testsrc2=s=${size}:r=${fps},noise=alls=20:allf=t`;
  return ['-f', 'lavfi', '-i', noisy, '-frames:v', `${frames}`];
}

export const H264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-threads', '1'];

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Pictures of one grey each, from dark to light. */
export function* greys(count: number, bytes: number): Generator<Uint8Array> {
  for (let i = 0; i < count; i += 1) yield new Uint8Array(bytes).fill(Math.round((255 * i) / count));
}
