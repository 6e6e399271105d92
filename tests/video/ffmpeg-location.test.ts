import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { locateProgram } from '../../src/video/ffmpeg-location.ts';
import { startMediaProcess } from '../../src/video/media-process.ts';
import { patientChunks } from '../../src/video/patient-chunks.ts';
import { collect, temporaryFolder } from './making-clips.ts';

const folder = temporaryFolder();

afterEach(() => {
  vi.unstubAllEnvs();
});

function script(name: string, body: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

const PRETENDED = 'echo "ffmpeg version 6.1 Copyright"; echo "libavutil      58. 29.100 / 58. 29.100"';

describe.skipIf(process.platform === 'win32')('locateProgram', () => {
  it('takes FFMPEG_PATH before anything else', async () => {
    vi.stubEnv('FFMPEG_PATH', script('my-ffmpeg', PRETENDED));
    expect(await locateProgram('ffmpeg')).toMatchObject({ from: 'environment', version: { text: '6.1' } });
  });

  it('takes the one of the system before its own', async () => {
    vi.stubEnv('FFMPEG_PATH', '');
    script('ffmpeg', PRETENDED);
    vi.stubEnv('PATH', folder);
    expect(await locateProgram('ffmpeg')).toMatchObject({ from: 'system', path: join(folder, 'ffmpeg') });
  });

  it('takes its own on a machine that has none', async () => {
    vi.stubEnv('FFMPEG_PATH', '');
    vi.stubEnv('FFPROBE_PATH', '');
    vi.stubEnv('PATH', '/nonexistent');
    expect(await locateProgram('ffmpeg')).toMatchObject({ from: 'package' });
    expect(await locateProgram('ffprobe')).toMatchObject({ from: 'package' });
  });

  it('says so when the variable points to nothing, or to another program', async () => {
    vi.stubEnv('FFMPEG_PATH', join(folder, 'gone'));
    await expect(locateProgram('ffmpeg')).rejects.toMatchObject({ code: 'ffmpeg-unavailable' });
    vi.stubEnv('FFMPEG_PATH', script('hello', 'echo hello'));
    await expect(locateProgram('ffmpeg')).rejects.toMatchObject({
      code: 'ffmpeg-unavailable',
      message: `${join(folder, 'hello')} does not run as ffmpeg.`,
    });
  });
});

describe.skipIf(process.platform === 'win32')('a process that hangs', () => {
  it('is ended when its time is over', async () => {
    const child = startMediaProcess(script('hang', 'exec sleep 60'), []);
    await expect(collect(patientChunks(child, 100))).rejects.toMatchObject({ code: 'timed-out' });
    expect((await child.ended).failure?.message).toContain('SIGKILL');
  });
});
