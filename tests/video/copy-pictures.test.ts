import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyPicturesOnly } from '../../src/video/copy-pictures.ts';
import { locateProgram } from '../../src/video/ffmpeg-location.ts';
import { rotationArguments } from '../../src/video/ffmpeg-version.ts';
import { readFrames } from '../../src/video/frames.ts';
import { startMediaProcess } from '../../src/video/media-process.ts';
import { probeClip } from '../../src/video/probe.ts';
import { readText } from '../../src/video/read-stream.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from './making-clips.ts';

const folder = temporaryFolder();
const file = (name: string): string => join(folder, name);

/** What a phone writes beside the pictures; none of it may be found in the copy, neither as a tag nor as bytes. */
const NOTES = {
  location: '+48.1371+011.5754/',
  make: 'Quokka',
  model: 'Wombat 7',
  comment: 'Platypus Street',
  title: 'Kiwi run',
};
const HANDLER = 'Numbat Lens';
const CHAPTER = ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=Echidna\n';
const PRIVATE = [...Object.values(NOTES), HANDLER, 'Echidna', 'Bilby', '2021-03-04', '2021'];

async function look(path: string): Promise<{ text: string; streams: { codec_type: string }[] }> {
  const ffprobe = await locateProgram('ffprobe');
  const what = ['-show_format', '-show_streams', '-show_chapters', '-show_programs', '-of', 'json'];
  const child = startMediaProcess(ffprobe.path, ['-v', 'error', ...what, path]);
  child.stderr.resume();
  const text = await readText(child.stdout, 1_000_000);
  await child.ended;
  return { text, ...(JSON.parse(text) as { streams: { codec_type: string }[] }) };
}

/** Time and content of every picture, as the analysis sees them. */
async function pictures(path: string): Promise<{ timesMs: number[]; digests: string[] }> {
  const [timesMs, digests]: [number[], string[]] = [[], []];
  for await (const { timeMs, data } of readFrames(path, await probeClip(path))) {
    timesMs.push(timeMs);
    digests.push(createHash('md5').update(data).digest('hex'));
  }
  return { timesMs, digests };
}

/** A clip of uneven frame times with sound and all that a phone writes. */
async function record(name: string, codec: readonly string[]): Promise<string> {
  const { version } = await locateProgram('ffmpeg');
  const turn = rotationArguments(version, 90);
  const [plain, clip] = [file(`plain-${name}`), file(name)];
  const uneven = ['-vf', "select='not(eq(mod(n\\,7)\\,3))'", '-vsync', 'passthrough'];
  await ffmpeg(...pattern(40), ...uneven, ...codec, plain);
  const notes = Object.entries(NOTES).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
  await ffmpeg(
    ...[...turn.input, '-i', plain, '-f', 'lavfi', '-i', 'sine=d=1.3', '-i', file('chapter.txt')],
    ...['-map', '1:a', '-map', '0:v', '-map_chapters', '2', '-c:v', 'copy', ...turn.output],
    ...[...notes, '-metadata', 'creation_time=2021-03-04T05:06:07Z'],
    ...['-metadata:s:v', `handler_name=${HANDLER}`, '-metadata:s:v', 'creation_time=2021-03-04T05:06:07Z'],
    ...['-movflags', '+use_metadata_tags', clip],
  );
  return clip;
}

const CLIPS: readonly (readonly [name: string, codec: readonly string[]])[] = [
  ['run.mp4', H264],
  ['run.mov', H264],
  ['run.mkv', H264],
  ['vp9.webm', ['-c:v', 'libvpx-vp9', '-b:v', '200k', '-cpu-used', '8']],
  ['run.mts', H264],
  ['run.avi', ['-c:v', 'mjpeg']],
  ['vp8.webm', ['-c:v', 'libvpx', '-b:v', '200k']],
  ['hevc.mp4', ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none']],
];

beforeAll(() => {
  writeFileSync(file('chapter.txt'), CHAPTER);
});

describe('the pictures of a clip alone', () => {
  it.each(CLIPS)('of %s hold nothing of what was written or heard with them', async (name, codec) => {
    const clip = await record(name, codec);
    const bytes = (path: string): string => readFileSync(path).toString('latin1');
    // Otherwise nothing would be shown by its absence.
    if (!name.endsWith('.mts')) expect(bytes(clip)).toContain(NOTES.comment);
    expect((await look(clip)).streams.map(({ codec_type }) => codec_type)).toContain('audio');
    await copyPicturesOnly(clip, file(`copy-${name}`));
    const copied = await look(file(`copy-${name}`));
    expect(copied.streams.map(({ codec_type }) => codec_type)).toEqual(['video']);
    for (const note of PRIVATE) {
      expect(copied.text).not.toContain(note);
      expect(bytes(file(`copy-${name}`))).not.toContain(note);
    }
    expect(copied.text).not.toContain('creation_time');
  });

  it.each(CLIPS)('of %s are shown the same way up, at the same times', async (name) => {
    const [before, after] = await Promise.all([pictures(file(name)), pictures(file(`copy-${name}`))]);
    const [was, is] = [await probeClip(file(name)), await probeClip(file(`copy-${name}`))];
    if (/mp4|mov/.test(name)) expect(was.orientation.rotationDeg).not.toBe(0);
    expect(is.orientation).toEqual(was.orientation);
    expect(after.digests).toEqual(before.digests);
    expect(after.timesMs.length).toBe(before.timesMs.length);
    for (const [i, timeMs] of after.timesMs.entries())
      expect(Math.abs(timeMs - (before.timesMs[i] ?? NaN))).toBeLessThanOrEqual(1);
  });

  it('that was cut without encoding it anew begins where it was cut', async () => {
    await ffmpeg('-ss', '0.55', '-i', file('run.mp4'), '-map', '0:v', '-c', 'copy', file('cut.mp4'));
    await copyPicturesOnly(file('cut.mp4'), file('copy-cut.mp4'));
    expect(await pictures(file('copy-cut.mp4'))).toEqual(await pictures(file('cut.mp4')));
  });

  it('are copied, too, where no browser shows them', async () => {
    await ffmpeg(...pattern(20), '-c:v', 'wmv2', file('old.asf'));
    await copyPicturesOnly(file('old.asf'), file('copy-old'));
    expect((await pictures(file('copy-old'))).timesMs).toHaveLength(20);
  });

  it('are refused when the clip is damaged, and leave no file', async () => {
    writeFileSync(file('broken.mp4'), readFileSync(file('run.mp4')).subarray(0, 3000));
    await expect(copyPicturesOnly(file('broken.mp4'), file('none.mp4'))).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([]);
  });
});
