import { describe, expect, it } from 'vitest';
import { slowMotionFactor } from '../../src/analysis/slow-motion.ts';
import { captureFpsFromTags } from '../../src/video/capture-rate.ts';
import { describeClip, videoStream } from '../../src/video/clip-probe.ts';
import { opensLikeMp4, opensLikeScript } from '../../src/video/container-formats.ts';
import { decodeSize } from '../../src/video/decode-size.ts';
import { parseFfprobeOutput, type FfprobeOutput } from '../../src/video/ffprobe-output.ts';
import { isVariableFrameRate } from '../../src/video/frame-rate.ts';
import { recordedAtFromTags } from '../../src/video/recorded-at.ts';
import { orientationFilters, parseDisplayMatrix, quarterTurn } from '../../src/video/orientation.ts';

/** What ffprobe 6.0 prints for a portrait phone clip, shortened. */
const PORTRAIT = {
  streams: [
    { index: 0, codec_type: 'audio', codec_name: 'aac' },
    {
      index: 1,
      codec_type: 'video',
      codec_name: 'h264',
      width: 1920,
      height: 1080,
      sample_aspect_ratio: '1:1',
      avg_frame_rate: '30000/1001',
      r_frame_rate: '30/1',
      duration: '2.002000',
      nb_frames: '60',
      disposition: { default: 1, attached_pic: 0 },
      tags: { language: 'und' },
      side_data_list: [
        {
          side_data_type: 'Display Matrix',
          displaymatrix:
            '\n00000000:            0       65536           0\n00000001:       -65536           0           0\n00000002:            0           0  1073741824\n',
          rotation: -90,
        },
      ],
    },
  ],
  format: {
    format_name: 'mov,mp4,m4a,3gp,3g2,mj2',
    duration: '2.010000',
    tags: { 'com.android.capture.fps': '240.000000' },
  },
};

function described(change: object = {}): ReturnType<typeof describeClip> {
  const output = parseFfprobeOutput(
    JSON.stringify({ ...PORTRAIT, streams: [PORTRAIT.streams[0], { ...PORTRAIT.streams[1], ...change }] }),
  ) as FfprobeOutput;
  const stream = videoStream(output);
  if (stream === null) throw new Error('no video stream');
  return describeClip(output, stream);
}

describe('describeClip', () => {
  it('gives the size as shown, the rate, the length and what the camera says of slow motion', () => {
    expect(described()).toEqual({
      streamIndex: 1,
      container: 'mov,mp4,m4a,3gp,3g2,mj2',
      codec: 'h264',
      codedWidthPx: 1920,
      codedHeightPx: 1080,
      widthPx: 1080,
      heightPx: 1920,
      orientation: { mirrored: false, rotationDeg: 90 },
      containerFps: 30000 / 1001,
      durationMs: 2002,
      frameCount: 60,
      captureFps: 240,
      recordedAt: null,
    });
  });

  it('takes the old rotate tag where there is no display matrix', () => {
    const { orientation, widthPx } = described({ side_data_list: [], tags: { rotate: '270' } });
    expect(orientation).toEqual({ mirrored: false, rotationDeg: 270 });
    expect(widthPx).toBe(1080);
  });

  it('shows oblong pixels as wide as a player does', () => {
    const { widthPx, heightPx } = described({
      side_data_list: [],
      width: 720,
      height: 576,
      sample_aspect_ratio: '16:11',
    });
    expect([widthPx, heightPx]).toEqual([1047, 576]);
  });

  it('says null, not zero, for a length and a frame count that the container does not tell', () => {
    const output = parseFfprobeOutput(
      JSON.stringify({
        streams: [{ index: 0, codec_type: 'video' }],
        format: { format_name: 'matroska,webm' },
      }),
    ) as FfprobeOutput;
    const stream = videoStream(output);
    expect(stream && describeClip(output, stream)).toMatchObject({ durationMs: null, frameCount: null });
  });

  it('does not take the cover picture of a sound file for a video', () => {
    const cover = { index: 1, codec_type: 'video', disposition: { attached_pic: 1 } };
    const output = parseFfprobeOutput(JSON.stringify({ streams: [cover], format: { format_name: 'mp3' } }));
    expect(output && videoStream(output)).toBeNull();
  });

  it('gives null for what is not an answer of ffprobe', () => {
    expect(parseFfprobeOutput('')).toBeNull();
    expect(parseFfprobeOutput('[1, 2]')).toBeNull();
  });
});

describe('orientation', () => {
  const matrix = (a: number, b: number, c: number, d: number): string =>
    `\n00000000: ${a * 65536} ${b * 65536} 0\n00000001: ${c * 65536} ${d * 65536} 0\n00000002: 0 0 1073741824\n`;

  it.each([
    [matrix(1, 0, 0, 1), false, 0],
    [matrix(0, 1, -1, 0), false, 90],
    [matrix(-1, 0, 0, -1), false, 180],
    [matrix(0, -1, 1, 0), false, 270],
    [matrix(-1, 0, 0, 1), true, 0],
    [matrix(1, 0, 0, -1), true, 180],
  ])('reads the display matrix %#', (text, mirrored, rotationDeg) => {
    expect(parseDisplayMatrix(text)).toEqual({ mirrored, rotationDeg });
  });

  it('gives null for a matrix that is none', () => {
    expect(parseDisplayMatrix('')).toBeNull();
    expect(parseDisplayMatrix(matrix(0, 0, 0, 0))).toBeNull();
  });

  it('takes any angle to the nearest quarter turn', () => {
    expect([-90, 0, 89, 450, 181].map(quarterTurn)).toEqual([270, 0, 90, 90, 180]);
  });

  it('mirrors before it turns', () => {
    expect(orientationFilters({ mirrored: true, rotationDeg: 90 })).toEqual(['hflip', 'transpose=clock']);
  });
});

describe('slow motion', () => {
  it('reads the capture rate that Android cameras write', () => {
    expect(captureFpsFromTags({ 'com.android.capture.fps': '240.000000' })).toBe(240);
    expect(captureFpsFromTags({ 'com.android.capture.fps': '0' })).toBeNull();
    expect(captureFpsFromTags({})).toBeNull();
  });

  it.each([
    [240, 30, 8],
    [240, 29.97, 8],
    [30, 29.71, 1],
    [239.6, 240, 1],
    [120, 50, 2.4],
  ])('%d frames per second played at %d are %d times slower', (captureFps, playbackFps, factor) => {
    expect(slowMotionFactor(captureFps, playbackFps)).toBeCloseTo(factor, 6);
  });
});

describe('the date of filming', () => {
  const apple = 'com.apple.quicktime.creationdate';

  it('is taken with its local offset where the camera writes one', () => {
    const both = { creation_time: '2025-05-03T22:10:00.000000Z', [apple]: '2025-05-04T00:10:00+0200' };
    expect(recordedAtFromTags(both)).toBe('2025-05-04T00:10:00+02:00');
    expect(recordedAtFromTags({ creation_time: '2025-05-03T22:10:00.000000Z' })).toBe('2025-05-03T22:10:00Z');
  });

  it('is null where the file does not say, or its clock was never set', () => {
    for (const creation_time of ['', '1904-01-01T00:00:00.000000Z', '2025-13-40T00:00:00Z', 'yesterday'])
      expect(recordedAtFromTags({ creation_time })).toBeNull();
    expect(recordedAtFromTags({})).toBeNull();
  });
});

describe('isVariableFrameRate', () => {
  it('is false for even times, also where the container rounds them to milliseconds', () => {
    expect(isVariableFrameRate(Array.from({ length: 60 }, (_, i) => Math.round((i * 1000) / 60)))).toBe(
      false,
    );
  });
  it('is false for a single dropped frame and true for a wandering rate', () => {
    const times = Array.from({ length: 120 }, (_, i) => i * 33.3);
    expect(isVariableFrameRate(times.filter((_, i) => i !== 50))).toBe(false);
    expect(isVariableFrameRate(times.map((time, i) => time + (i % 5) * 4))).toBe(true);
  });
});

describe('decodeSize', () => {
  it.each([
    [
      { widthPx: 3840, heightPx: 2160 },
      { widthPx: 1280, heightPx: 720 },
    ],
    [
      { widthPx: 1080, heightPx: 1920 },
      { widthPx: 720, heightPx: 1280 },
    ],
    [
      { widthPx: 480, heightPx: 352 },
      { widthPx: 480, heightPx: 352 },
    ],
    [
      { widthPx: 1, heightPx: 4000 },
      { widthPx: 2, heightPx: 1280 },
    ],
  ])('never enlarges, keeps the proportions, gives even sides: %o', (shown, decoded) => {
    expect(decodeSize(shown)).toEqual(decoded);
  });
});

describe('first bytes', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

  it.each([
    '#EXTM3U\n#EXTINF:4,\nrun.mp4\n',
    '\u00ef\u00bb\u00bf#EXTM3U',
    'ffconcat version 1.0\nfile run.mp4\n',
    'v=0\no=- 0 0 IN IP4 127.0.0.1\n',
    '<?xml version="1.0"?>\n<!-- a comment -->\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011">',
    '<smil><body/></smil>',
    '[playlist]\nFile1=http://example.org/a.mp4\n',
  ])('recognise a list of other files: %s', (text) => {
    expect(opensLikeScript(bytes(text))).toBe(true);
  });

  it('tell an mp4 from text', () => {
    expect(opensLikeMp4(bytes('\0\0\0\u0020ftypisom'))).toBe(true);
    expect(opensLikeMp4(bytes('hello world'))).toBe(false);
    expect(opensLikeScript(bytes('\0\0\0\u0020ftypisom'))).toBe(false);
  });
});
