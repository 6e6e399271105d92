import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClipDamage, Frame } from '../../src/video/frames.ts';
import { readFrames, readFramesAt } from '../../src/video/frames.ts';
import { isVariableFrameRate } from '../../src/video/frame-rate.ts';
import { probeClip } from '../../src/video/probe.ts';
import { collect, ffmpeg, H264, pattern, temporaryFolder } from './making-clips.ts';

const folder = temporaryFolder();
const file = (name: string): string => join(folder, name);

async function framesOf(name: string, options?: Parameters<typeof readFrames>[2]): Promise<Frame[]> {
  return collect(readFrames(file(name), await probeClip(file(name)), options));
}

function colourAt({ data, widthPx }: Frame, x: number, y: number): number[] {
  return [...data.subarray(3 * (y * widthPx + x), 3 * (y * widthPx + x) + 3)];
}

beforeAll(async () => {
  await ffmpeg(
    ...pattern(45, 30, '320x180'),
    ...H264,
    '-g',
    '15',
    '-movflags',
    '+faststart',
    file('good.mp4'),
  );
});

describe('readFrames', () => {
  it('gives every frame once, numbered in decode order, with its time', async () => {
    const frames = await framesOf('good.mp4');
    expect(frames.map(({ index }) => index)).toEqual(Array.from({ length: 45 }, (_, i) => i));
    for (const { index, timeMs } of frames) expect(timeMs).toBeCloseTo((index * 1000) / 30, 2);
    expect(frames[0]).toMatchObject({ widthPx: 320, heightPx: 180 });
    expect(frames[0].data).toHaveLength(320 * 180 * 3);
  });

  it('keeps the uneven times of a variable frame rate, and neither doubles nor drops a frame', async () => {
    const uneven = "setpts='(N*40+10*mod(N,3))/1000/TB'";
    await ffmpeg(
      ...pattern(30),
      '-vf',
      `settb=1/1000,${uneven}`,
      '-vsync',
      'passthrough',
      '-enc_time_base',
      '1:1000',
      ...H264,
      file('vfr.mkv'),
    );
    const times = (await framesOf('vfr.mkv')).map(({ timeMs }) => timeMs);
    expect(times).toHaveLength(30);
    // Matroska holds whole milliseconds.
    for (const [i, time] of times.entries())
      expect(Math.abs(time - (i * 40 + 10 * (i % 3)))).toBeLessThanOrEqual(1);
    expect(isVariableFrameRate(times)).toBe(true);
  });

  it('counts times from the first frame, wherever the stream begins', async () => {
    await ffmpeg('-itsoffset', '2.5', '-i', file('good.mp4'), '-c', 'copy', '-f', 'mpegts', file('late.ts'));
    const [first, second] = await framesOf('late.ts');
    expect(first.timeMs).toBe(0);
    expect(second.timeMs).toBeCloseTo(33.33, 1);
  });

  it.each([
    [90, 'right'],
    [180, 'bottom'],
    [270, 'left'],
  ])(
    'turns a clip that is to be shown turned by %d degrees: its upper edge comes to the %s',
    async (degrees, edge) => {
      const { writeClip } = await import('../../src/video/write-clip.ts');
      const bytes = new Uint8Array(64 * 32 * 3);
      bytes.fill(255, 0, 64 * 8 * 3);
      const white = async function* (): AsyncGenerator<Uint8Array> {
        for (let i = 0; i < 3; i += 1) yield await Promise.resolve(bytes);
      };
      const name = `turned-${degrees}.mp4`;
      await writeClip(
        file(name),
        { widthPx: 64, heightPx: 32, fps: 30, rotationDeg: degrees, crf: 10 },
        white(),
      );
      const [frame] = await framesOf(name);
      const { widthPx, heightPx } = frame;
      expect([widthPx, heightPx]).toEqual(degrees === 180 ? [64, 32] : [32, 64]);
      const middles = {
        top: colourAt(frame, widthPx / 2, 1),
        bottom: colourAt(frame, widthPx / 2, heightPx - 2),
        left: colourAt(frame, 1, heightPx / 2),
        right: colourAt(frame, widthPx - 2, heightPx / 2),
      };
      for (const [side, [red]] of Object.entries(middles))
        expect([side, red > 200]).toEqual([side, side === edge]);
    },
  );

  it('scales, crops and cuts out a stretch whose frames keep their numbers and times', async () => {
    const frames = await framesOf('good.mp4', {
      selection: [[10, 13]],
      crop: { xPx: 160, yPx: 90, widthPx: 160, heightPx: 90 },
      scaleTo: { widthPx: 80, heightPx: 46 },
    });
    expect(frames.map(({ index }) => index)).toEqual([10, 11, 12]);
    expect(frames[0].timeMs).toBeCloseTo(333.33, 1);
    expect(frames[0].data).toHaveLength(80 * 46 * 3);
  });

  it('gives the frames of a rhythm with the numbers, times and pictures of a whole reading', async () => {
    const all = await framesOf('good.mp4');
    const some = await framesOf('good.mp4', { selection: { periodFrames: 12, offsets: [0, 5] } });
    const expected = all.filter(({ index }) => index % 12 === 0 || index % 12 === 5);
    expect(some.length).toBeGreaterThan(4);
    expect(some.map(({ index, timeMs }) => [index, timeMs])).toEqual(
      expected.map(({ index, timeMs }) => [index, timeMs]),
    );
    expect(some.every(({ data }, i) => Buffer.compare(data, expected[i].data) === 0)).toBe(true);
  });

  it('gives the frames before the place where a copy broke off, and says so', async () => {
    await ffmpeg('-i', file('good.mp4'), '-c', 'copy', '-movflags', '+faststart', file('half.mp4'));
    truncateSync(file('half.mp4'), Math.round(statSync(file('half.mp4')).size * 0.6));
    const damages: ClipDamage[] = [];
    const frames = await framesOf('half.mp4', { onDamage: (found) => damages.push(found) });
    expect(frames.length).toBeGreaterThan(15);
    expect(frames.length).toBeLessThan(40);
    expect(damages).toEqual([{ afterMs: frames.at(-1)?.timeMs }]);
  });

  it('stops at a damage in the middle, at the same frame every time', async () => {
    const clip = readFileSync(file('good.mp4'));
    const middle = Math.floor(clip.length / 2);
    clip.fill(0, middle, middle + 3000);
    writeFileSync(file('hole.mp4'), clip);
    const counts = [];
    for (let i = 0; i < 3; i += 1) {
      let damage: ClipDamage | null = null;
      const onDamage = (found: ClipDamage): void => {
        damage = found;
      };
      counts.push((await framesOf('hole.mp4', { onDamage })).length);
      expect(damage).not.toBeNull();
    }
    expect(counts[0]).toBeGreaterThan(5);
    expect(counts[0]).toBeLessThan(40);
    expect(new Set(counts).size).toBe(1);
  });

  it('says nothing of damage about a whole clip', async () => {
    const damages: ClipDamage[] = [];
    await framesOf('good.mp4', { onDamage: (found) => damages.push(found) });
    expect(damages).toEqual([]);
  });

  it('ends ffmpeg when the loop is left early or aborted', async () => {
    const probe = await probeClip(file('good.mp4'));
    for await (const frame of readFrames(file('good.mp4'), probe)) if (frame.index === 2) break;
    const controller = new AbortController();
    const reading = async (): Promise<void> => {
      for await (const frame of readFrames(file('good.mp4'), probe, { signal: controller.signal }))
        if (frame.index === 2) controller.abort();
    };
    await expect(reading()).rejects.toMatchObject({ code: 'interrupted' });
    expect(childrenNaming(file('good.mp4'))).toEqual([]);
  });

  it('keeps a name that looks like an option, a pattern or an address a file', async () => {
    const name = '-f concat:%d.mp4';
    writeFileSync(file(name), readFileSync(file('good.mp4')));
    expect(await framesOf(name)).toHaveLength(45);
  });
});

describe('readFramesAt', () => {
  it('gives the chosen frames in full size, in order, each once, the same pictures as a whole reading', async () => {
    const probe = await probeClip(file('good.mp4'));
    const chosen = await collect(readFramesAt(file('good.mp4'), probe, [30, 4, 5, 4]));
    expect(chosen.map(({ index }) => index)).toEqual([4, 5, 30]);
    const all = await framesOf('good.mp4');
    for (const frame of chosen) {
      expect(frame.timeMs).toBeCloseTo(all[frame.index].timeMs, 3);
      expect(Buffer.compare(frame.data, all[frame.index].data)).toBe(0);
    }
  });
});

/** Command lines of running processes that name a file; empty where the system has no /proc. */
function childrenNaming(path: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirNumbers().flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return line.includes(path) ? [line] : [];
    } catch {
      return [];
    }
  });
}

function readdirNumbers(): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}
