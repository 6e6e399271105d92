import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeRuntimes, doctorCommand, type Finding } from '../../src/cli/doctor.ts';
import { listen } from './heard.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('plumbline doctor', () => {
  it('names ffmpeg, the runtimes, every network with its checksum, and the font', async () => {
    const voice = listen();
    expect(await doctorCommand(voice)).toBe(0);
    const text = voice.printed();
    expect(text).toMatch(
      /^ok +ffmpeg +\S+, (?:installed with plumbline|the system's|from the environment variable): /m,
    );
    expect(text).toMatch(/^ok +runtime wasm +version /m);
    for (const network of ['detector', 'lite', 'full', 'heavy'])
      expect(text).toMatch(new RegExp(`^ok +weights ${network} +[\\d.]+ MB, checksums right`, 'm'));
    expect(text).toMatch(/^ok +font /m);
    expect(text).toContain('Everything that is needed is here.');
  });

  it('says what to do about what is missing, and ends with status 3', async () => {
    vi.stubEnv('FFPROBE_PATH', join('nowhere', 'ffprobe'));
    const voice = listen();
    expect(await doctorCommand(voice)).toBe(3);
    expect(voice.printed()).toMatch(
      /^MISSING +ffprobe +FFPROBE_PATH points to nowhere.ffprobe, which is not a program\.$/m,
    );
    expect(voice.printed()).toMatch(/-> Install ffmpeg, or set FFMPEG_PATH and FFPROBE_PATH/);
  });
});

describe('runtimes', () => {
  const runtimes = (...states: Finding['state'][]): Finding[] =>
    ['onnx', 'tfjs-node', 'wasm'].map((name, i) => ({
      what: `runtime ${name}`,
      state: states[i],
      detail: '',
      advice: null,
    }));

  it('that are missing come with how to install them, but for those that would be slower', () => {
    const [onnx, tfjs] = describeRuntimes(runtimes('missing', 'missing', 'ok'));
    expect(onnx.state).toBe('optional');
    for (const { advice } of [onnx, tfjs]) expect(advice).toContain('run `npm ci --include=optional`');
    const [, slower] = describeRuntimes(runtimes('ok', 'missing', 'ok'));
    expect(slower).toMatchObject({ state: 'optional', advice: 'Not needed: runtime onnx is faster.' });
  });

  it('are needed where there is none', () => {
    for (const { state, advice } of describeRuntimes(runtimes('missing', 'missing', 'missing')))
      expect([state, advice]).toEqual(['missing', 'Run `npm ci` again in the folder of plumbline.']);
  });
});
