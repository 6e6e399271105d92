import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlumblineError, type ErrorCode } from '../../src/errors.ts';
import { probeClip } from '../../src/video/probe.ts';
import { ffmpeg, greys, H264, pattern, temporaryFolder } from './making-clips.ts';
import { writeClip } from '../../src/video/write-clip.ts';

const folder = temporaryFolder();
const file = (name: string): string => join(folder, name);

async function codeOf(path: string): Promise<ErrorCode | null> {
  try {
    await probeClip(path);
    return null;
  } catch (error) {
    if (error instanceof PlumblineError) return error.code;
    throw error;
  }
}

beforeAll(async () => {
  await ffmpeg(...pattern(12), ...H264, file('good.mp4'));
});

describe('probeClip on good clips', () => {
  it('describes a slow-motion portrait clip as a phone writes it', async () => {
    async function* frames(): AsyncGenerator<Uint8Array> {
      yield* await Promise.resolve(greys(6, 64 * 32 * 3));
    }
    const format = { widthPx: 64, heightPx: 32, fps: 30, captureFps: 240, rotationDeg: 90 };
    await writeClip(file('slow.mp4'), format, frames());
    expect(await probeClip(file('slow.mp4'))).toMatchObject({
      codec: 'h264',
      codedWidthPx: 64,
      widthPx: 32,
      heightPx: 64,
      orientation: { mirrored: false, rotationDeg: 90 },
      containerFps: 30,
      captureFps: 240,
      frameCount: 6,
      durationMs: 200,
    });
  });

  it.each(['-i.mp4', 'run%03d.mp4', 'concat:run.mp4', 'http:run.mp4', "it's a run.mp4"])(
    'takes %s as nothing but the name of a file',
    async (name) => {
      copyFileSync(file('good.mp4'), file(name));
      expect(await probeClip(file(name))).toMatchObject({ frameCount: 12 });
    },
  );

  it('reads an MPEG transport stream, on which static builds of ffprobe crash', async () => {
    await ffmpeg('-i', file('good.mp4'), '-c', 'copy', file('camcorder.ts'));
    expect(await probeClip(file('camcorder.ts'))).toMatchObject({ container: 'mpegts', frameCount: null });
  });
});

describe('probeClip refuses', () => {
  it('a file that is not there', async () => {
    expect(await codeOf(file('nowhere.mp4'))).toBe('file-missing');
  });

  it('a folder, an empty file, text, noise and a picture', async () => {
    mkdirSync(file('folder.mp4'));
    writeFileSync(file('empty.mp4'), '');
    writeFileSync(file('text.mp4'), 'Dear coach, the clip is attached.');
    writeFileSync(
      file('noise.bin'),
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
    );
    await ffmpeg(...pattern(1), file('picture.jpg'));
    copyFileSync(file('picture.jpg'), file('picture.mp4'));
    for (const name of ['folder.mp4', 'empty.mp4', 'text.mp4', 'noise.bin', 'picture.jpg', 'picture.mp4'])
      expect([name, await codeOf(file(name))]).toEqual([name, 'not-a-video']);
  });

  it('an mp4 whose copy broke off before its index', async () => {
    await ffmpeg(...pattern(12), ...H264, file('cut.mp4'));
    truncateSync(file('cut.mp4'), 3000);
    expect(await codeOf(file('cut.mp4'))).toBe('video-damaged');
  });

  it('sound without pictures', async () => {
    await ffmpeg('-f', 'lavfi', '-i', 'sine=d=0.3', file('sound.m4a'));
    await ffmpeg('-f', 'lavfi', '-i', 'sine=d=0.3', file('sound.wav'));
    expect(await codeOf(file('sound.m4a'))).toBe('no-video-stream');
    expect(await codeOf(file('sound.wav'))).toBe('no-video-stream');
  });

  it('a single picture in a video container', async () => {
    await ffmpeg(...pattern(1), ...H264, file('one.mp4'));
    expect(await codeOf(file('one.mp4'))).toBe('too-few-frames');
  });

  it('20,000 x 20,000 pixels before anything of that size is made', async () => {
    const clip = readFileSync(file('good.mp4'));
    const sampleEntry = clip.indexOf('avc1', clip.indexOf('stsd'));
    clip.writeUInt16BE(20_000, sampleEntry + 28);
    clip.writeUInt16BE(20_000, sampleEntry + 30);
    writeFileSync(file('huge.mp4'), clip);
    await expect(probeClip(file('huge.mp4'))).rejects.toMatchObject({
      code: 'too-many-pixels',
      message: 'huge.mp4 declares pictures of 20000 x 20000 pixels.',
    });
  });

  it('a clip of hours', async () => {
    const still = ['-f', 'lavfi', '-i', 'color=s=32x32:r=1/60', '-frames:v', '130'];
    await ffmpeg(...still, ...H264, file('hours.mp4'));
    expect(await codeOf(file('hours.mp4'))).toBe('too-long');
  });

  it.each([
    ['list.mp4', '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\ngood.mp4\n#EXT-X-ENDLIST\n'],
    ['list.m3u8', '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\ngood.mp4\n#EXT-X-ENDLIST\n'],
    ['concat.mp4', 'ffconcat version 1.0\nfile good.mp4\n'],
    ['dash.mp4', '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"></MPD>'],
    ['call.mp4', 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n'],
    ['late.mp4', `${' '.repeat(900)}\n#EXTM3U\n#EXTINF:4,\ngood.mp4\n`],
  ])('a playlist or script posing as a video: %s', async (name, text) => {
    writeFileSync(file(name), text);
    expect(await codeOf(file(name))).toBe('format-refused');
  });

  it('to go on once it was aborted', async () => {
    await expect(probeClip(file('good.mp4'), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'interrupted',
    });
  });
});
