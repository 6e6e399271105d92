import { describe, expect, it } from 'vitest';
import type { ClipProbe } from '../../src/video/clip-probe.ts';
import {
  everyFrameOnceArguments,
  parseFfmpegVersion,
  rotationArguments,
} from '../../src/video/ffmpeg-version.ts';
import { frameArguments } from '../../src/video/frame-arguments.ts';
import {
  longestPassedOver,
  rangesOfIndices,
  selectedCount,
  selectedIndices,
  selectFilter,
} from '../../src/video/frame-selection.ts';

const V4_1 = { text: '4.1', avutil: [56, 22] } as const;
const V5_1 = { text: '5.1', avutil: [57, 28] } as const;
const V7 = { text: '7.0.2', avutil: [59, 8] } as const;

const PROBE: ClipProbe = {
  streamIndex: 1,
  container: 'mov',
  codec: 'h264',
  codedWidthPx: 1920,
  codedHeightPx: 1080,
  widthPx: 1080,
  heightPx: 1920,
  orientation: { mirrored: false, rotationDeg: 90 },
  containerFps: 30,
  durationMs: 2000,
  frameCount: 60,
  captureFps: null,
  recordedAt: null,
};

function valueAfter(args: readonly string[], name: string): string | undefined {
  return args[args.indexOf(name) + 1];
}

describe('parseFfmpegVersion', () => {
  it('reads releases and nightly builds', () => {
    const nightly =
      'ffmpeg version N-47683-g0e8eb07980-static https://example.org/ Copyright\nlibavutil      56. 24.101 / 56. 24.101\n';
    expect(parseFfmpegVersion(nightly)).toEqual({ text: 'N-47683-g0e8eb07980-static', avutil: [56, 24] });
    const release = 'ffprobe version 5.1.9-0+deb12u1 Copyright\nlibavutil      57. 28.100 / 57. 28.100\n';
    expect(parseFfmpegVersion(release)).toEqual({ text: '5.1.9-0+deb12u1', avutil: [57, 28] });
  });
  it('gives null for another program', () => {
    expect(parseFfmpegVersion('GNU bash, version 5.2.15')).toBeNull();
  });
});

describe('arguments that differ between versions', () => {
  it('every frame once', () => {
    expect(everyFrameOnceArguments(V4_1)).toEqual(['-vsync', 'passthrough']);
    expect(everyFrameOnceArguments(V5_1)).toEqual(['-fps_mode', 'passthrough']);
    expect(everyFrameOnceArguments(V7)).toEqual(['-fps_mode', 'passthrough']);
  });
  it('rotation written into a file', () => {
    expect(rotationArguments(V5_1, 90).output).toEqual(['-metadata:s:v:0', 'rotate=270']);
    expect(rotationArguments(V7, 90).input).toEqual(['-display_rotation:v', '-90']);
  });
});

describe('frameArguments', () => {
  const size = { widthPx: 720, heightPx: 1280 };
  const all = { selection: null, crop: null, size, intact: false };
  const args = frameArguments('file:/clips/-i.mp4', PROBE, all, V7);

  it('opens nothing but the file itself', () => {
    expect(valueAfter(args, '-i')).toBe('file:/clips/-i.mp4');
    expect(valueAfter(args, '-protocol_whitelist')).toBe('file,pipe');
    expect(valueAfter(args, '-format_whitelist')?.split(',')).not.toContain('hls');
    expect(args.indexOf('-format_whitelist')).toBeLessThan(args.indexOf('-i'));
  });

  it('takes the video stream, turns it, scales it and asks for the time of every frame', () => {
    expect(valueAfter(args, '-map')).toBe('0:1');
    expect(valueAfter(args, '-vf')).toBe(
      "transpose=clock,scale=720:1280,format=yuv420p,settb=1/1000000,setpts='print(PTS)'",
    );
    expect(args).not.toContain('-frames:v');
  });

  it('decodes on one thread what may be damaged, on two what is not', () => {
    expect(valueAfter(args, '-threads')).toBe('1');
    expect(valueAfter(frameArguments('file:x', PROBE, { ...all, intact: true }, V7), '-threads')).toBe('2');
  });

  it('crops in pixels as shown and stops after the last frame that is wanted', () => {
    const crop = { xPx: 10, yPx: 20, widthPx: 300, heightPx: 600 };
    const some = frameArguments('file:x', PROBE, { ...all, selection: [[5, 8]], crop }, V4_1);
    expect(valueAfter(some, '-vf')).toBe(
      "select='eq(n,0)+between(n,5,7)',transpose=clock,crop=300:600:10:20:exact=1,scale=720:1280,format=yuv420p,settb=1/1000000,setpts='print(PTS)'",
    );
    expect(valueAfter(some, '-frames:v')).toBe('4');
  });
});

describe('frame selection', () => {
  it('turns indices into the fewest ranges', () => {
    expect(rangesOfIndices([7, 3, 4, 3, 5])).toEqual([
      [3, 6],
      [7, 8],
    ]);
  });
  it('always lets frame 0 through, whose time is the zero', () => {
    expect(selectFilter([[3, 6]])).toEqual(["select='eq(n,0)+between(n,3,5)'"]);
    expect([...selectedIndices([[3, 6]])]).toEqual([
      { index: 0, wanted: false },
      { index: 3, wanted: true },
      { index: 4, wanted: true },
      { index: 5, wanted: true },
    ]);
    expect(selectedCount([[3, 6]])).toBe(4);
    expect(selectedCount([[0, 6]])).toBe(6);
    expect(selectedCount(null)).toBeNull();
  });
  it('takes the same few frames out of every period', () => {
    const rhythm = { periodFrames: 10, offsets: [0, 3] };
    expect(selectFilter(rhythm)).toEqual(["select='eq(mod(n,10),0)+eq(mod(n,10),3)'"]);
    const indices = selectedIndices(rhythm);
    expect([1, 2, 3, 4].map(() => indices.next().value?.index)).toEqual([0, 3, 10, 13]);
    expect(selectedCount(rhythm)).toBeNull();
  });
  it('tells how many frames ffmpeg passes over in silence', () => {
    const ranges = [
      [3, 6],
      [100, 101],
      [110, 120],
    ] as const;
    expect(longestPassedOver(ranges)).toBe(94);
    expect(longestPassedOver([[36, 40]])).toBe(36);
    expect(longestPassedOver({ periodFrames: 10, offsets: [0, 3] })).toBe(10);
    expect(longestPassedOver(null)).toBe(0);
  });
});
