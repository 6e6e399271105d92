import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readFrames } from '../../src/video/frames.ts';
import { probeClip } from '../../src/video/probe.ts';
import { listsEncoder } from '../../src/video/h264-encoder.ts';
import { encodeArguments, startExpression, writeClip } from '../../src/video/write-clip.ts';
import { collect, greys, temporaryFolder } from './making-clips.ts';

const folder = temporaryFolder();
const SIZE = { widthPx: 64, heightPx: 48 };
const BYTES = 64 * 48 * 3;

async function* later(frames: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const frame of frames) yield await Promise.resolve(frame);
}

describe('writeClip', () => {
  it('writes pictures that read back as they were', async () => {
    const path = join(folder, 'greys.mp4');
    await writeClip(path, { ...SIZE, fps: 25, crf: 10 }, later(greys(10, BYTES)));
    const frames = await collect(readFrames(path, await probeClip(path)));
    expect(frames.map(({ timeMs }) => timeMs)).toEqual(Array.from({ length: 10 }, (_, i) => i * 40));
    for (const { index, data } of frames)
      expect(Math.abs(data[0] - Math.round(25.5 * index))).toBeLessThan(4);
  });

  it('leaves nothing when the pictures fail or the work is aborted', async () => {
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield* later(greys(3, BYTES));
      throw new Error('out of paint');
    };
    const path = join(folder, 'never.mp4');
    await expect(writeClip(path, { ...SIZE, fps: 25 }, failing())).rejects.toThrow('out of paint');
    const controller = new AbortController();
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (let i = 0; ; i += 1) {
        if (i === 20) controller.abort();
        yield await Promise.resolve(new Uint8Array(BYTES));
      }
    };
    const aborted = writeClip(path, { ...SIZE, fps: 25, signal: controller.signal }, endless());
    await expect(aborted).rejects.toMatchObject({ code: 'interrupted' });
    expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it('says that it cannot write where it cannot', async () => {
    const path = join(folder, 'no such folder', 'clip.mp4');
    const writing = writeClip(path, { ...SIZE, fps: 25 }, later(greys(3, BYTES)));
    await expect(writing).rejects.toMatchObject({ code: 'output-unwritable', exitCode: 4 });
  });

  it.skipIf(process.platform === 'win32')('says that the disk is full when it is', async () => {
    const full = join(folder, 'ffmpeg');
    const answers = 'echo "ffmpeg version 6.1"; echo "libavutil      58. 29.100 / 58. 29.100"; exit 0';
    const fails = 'cat >/dev/null; echo "clip.mp4: No space left on device" >&2; exit 1';
    writeFileSync(full, `#!/bin/sh\nif [ "$1" = -version ]; then ${answers}; fi\n${fails}\n`, {
      mode: 0o755,
    });
    vi.stubEnv('FFMPEG_PATH', full);
    const writing = writeClip(join(folder, 'clip.mp4'), { ...SIZE, fps: 25 }, later(greys(3, BYTES)));
    await expect(writing).rejects.toMatchObject({ code: 'disk-full', exitCode: 4 });
    vi.unstubAllEnvs();
  });

  it('shows each picture as often as asked for', async () => {
    const path = join(folder, 'repeated.mp4');
    const repeats = [1, 4, 4, 7, 4, 1];
    await writeClip(path, { ...SIZE, fps: 30, crf: 10, repeats }, later(greys(6, BYTES)));
    const shades = (await collect(readFrames(path, await probeClip(path)))).map(({ data }) => data[0]);
    const shown = repeats.flatMap((count, i) => Array<number>(count).fill(Math.round((255 * i) / 6)));
    expect(shades).toHaveLength(shown.length);
    for (const [i, shade] of shades.entries()) expect(Math.abs(shade - shown[i])).toBeLessThan(4);
    expect(startExpression(repeats)).toBe('4*N-3*gt(N,0)+3*gt(N,3)-3*gt(N,5)');
  });

  it('labels HD colours as such, and keeps them', async () => {
    const path = join(folder, 'green.mp4');
    const green = new Uint8Array(BYTES).map((_, i) => [40, 180, 60][i % 3]);
    await writeClip(path, { ...SIZE, fps: 30, crf: 10, hdColours: true }, later([green, green]));
    const [{ data }] = await collect(readFrames(path, await probeClip(path)));
    for (const channel of [0, 1, 2]) expect(Math.abs(data[channel] - green[channel])).toBeLessThan(6);
  });

  it('finds the encoder in what ffmpeg lists', () => {
    const list = ' V..... = Video\n V....D libx264              libx264 H.264\n A....D aac  AAC\n';
    expect(listsEncoder(list, 'libx264')).toBe(true);
    expect(listsEncoder(list, 'aac')).toBe(false);
    expect(listsEncoder(list.replaceAll('libx264 ', 'libx264rgb '), 'libx264')).toBe(false);
  });

  it('refuses pictures of another size', async () => {
    const writing = writeClip(join(folder, 'odd.mp4'), { ...SIZE, fps: 25 }, later(greys(3, BYTES - 1)));
    await expect(writing).rejects.toThrow(RangeError);
  });

  it('shows each picture at its own time, however uneven', async () => {
    const path = join(folder, 'uneven.mp4');
    const timesMs = Array.from({ length: 40 }, (_, i) => 33.4 * i + 12 * Math.sin(i) + (i > 20 ? 500 : 0));
    await writeClip(path, { ...SIZE, fps: 30, timesMs }, later(greys(40, BYTES)));
    const times: number[] = [];
    for await (const { timeMs } of readFrames(path, await probeClip(path))) times.push(timeMs);
    expect(times).toHaveLength(40);
    expect(Math.max(...times.map((time, i) => Math.abs(time - timesMs[i])))).toBeLessThan(0.3);
  });

  it('notes the capture rate the way Android cameras do', () => {
    const args = encodeArguments({ ...SIZE, fps: 30, captureFps: 240 }, '/clips/run.mp4', {
      text: '6.1',
      avutil: [58, 29],
    });
    expect(args).toContain('com.android.capture.fps=240.000000');
    expect(args.at(-1)).toBe('file:/clips/run.mp4');
  });
});
