import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { keypointsOf } from '../../samples/keypoints-of.ts';
import { completeRecipe } from '../../samples/recipe.ts';
import { truthOf } from '../../samples/truth-of.ts';
import { runProgram } from '../../src/cli/program.ts';
import { RUNTIME_NAMES } from '../../src/pose/runtimes/runtime.ts';
import { temporaryFolder } from '../video/making-clips.ts';
import { listen } from './heard.ts';

const folder = temporaryFolder();
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  const keypoints = keypointsOf(truthOf(completeRecipe({ captureFps: 30, durationS: 4 })), {
    sdPx: 1,
    seed: 3,
  });
  writeFileSync(file('keypoints.json'), JSON.stringify(keypoints));
});

describe('plumbline analyse --keypoints', { timeout: 60_000 }, () => {
  it('analyses without video or model and writes the whole result', async () => {
    const voice = listen();
    const args = ['analyse', '--keypoints', file('keypoints.json'), '--height', '178', '--speed', '2.8m/s'];
    expect(await runProgram([...args, '--out', file('result')], voice)).toBe(0);
    expect(voice.complaints()).toBe('');
    expect(voice.printed()).toMatch(/^keypoints\.json, .* steps per minute/);
    expect(voice.printed()).toContain(`Report: ${file('result/report.html')}`);
    expect(readdirSync(file('result')).filter((name) => !name.startsWith('.'))).toEqual(
      expect.arrayContaining(['analysis.json', 'keypoints.json', 'report.html', 'supports.csv']),
    );
  });

  it('prints one JSON document with --json, and the same input gives the same bytes', async () => {
    const args = ['analyse', '--keypoints', file('keypoints.json'), '--speed', '2.8m/s', '--json', '--out'];
    const voice = listen();
    expect(await runProgram([...args, file('first')], voice)).toBe(0);
    expect(await runProgram([...args, file('second')], listen())).toBe(0);
    const { results } = JSON.parse(voice.printed()) as { results: { ok: boolean; faults: unknown[] }[] };
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ ok: true, error: null, outDir: file('first') });
    expect(results[0].faults).toHaveLength(12);
    const bytes = (name: string): string => readFileSync(file(`${name}/analysis.json`), 'utf8');
    expect(bytes('second')).toBe(bytes('first'));
  });
});

describe('plumbline says what is wrong and what to do, and ends with its status', () => {
  it.each([
    [['analyse', 'gone.mp4'], 2, 'There is no file gone.mp4.', 'Check the path'],
    [['analyse', 'gone.mp4', '--speed', '10'], 2, '--speed "10" is not understood', '--help'],
    [['analyse'], 2, 'No clip was given.', 'plumbline analyse my-run.mp4'],
    [['analyse', '--keypoints', 'gone.json'], 2, 'The keypoints gone.json cannot be read.', 'Check the path'],
  ])('%j', async (args, status, wrong, advice) => {
    const voice = listen();
    expect(await runProgram([...args], voice)).toBe(status);
    const [first, second, ...rest] = voice.complaints().trimEnd().split('\n');
    expect(first).toContain(wrong);
    expect(second).toContain(advice);
    expect(rest).toEqual([]);
  });

  it('a stretch of standing that the clip does not hold', async () => {
    const voice = listen();
    const args = ['analyse', '--keypoints', file('keypoints.json'), '--standing', '90-95s'];
    expect(await runProgram([...args, '--out', file('standing')], voice)).toBe(2);
    expect(voice.complaints()).toMatch(
      /^plumbline: --standing 90-95s reaches beyond .* only 4\.0 s long\.\n/,
    );
    expect(voice.complaints()).toContain('such as --standing 0-2s');
    expect(readdirSync(folder)).not.toContain('standing');
  });

  it('an output folder that cannot be written', async () => {
    writeFileSync(file('a-file'), '');
    const voice = listen();
    const args = ['analyse', '--keypoints', file('keypoints.json'), '--out', file('a-file/below')];
    expect(await runProgram(args, voice)).toBe(4);
    expect(voice.complaints()).toContain(`Nothing can be written to the folder ${file('a-file/below')}.`);
  });

  it.each([
    [['analyse', 'run.mp4', '--hight', '178'], "unknown option '--hight'", 'plumbline analyse --help'],
    [['my-run.mp4'], "unknown command 'my-run.mp4'", 'To analyse a clip write: plumbline analyse my-run.mp4'],
    [['analise', 'run.mp4'], "unknown command 'analise'", 'Did you mean analyse?'],
    [['doctor', 'run.mp4'], 'too many arguments', 'Write it alone: plumbline doctor'],
  ])('what does not exist: %j', async (args, wrong, advice) => {
    const voice = listen();
    expect(await runProgram(args, voice)).toBe(2);
    expect(voice.complaints()).toMatch(/^plumbline: /);
    expect(voice.complaints()).toContain(wrong);
    expect(voice.complaints()).toContain(advice);
  });

  it('with --json, an error is part of the document', async () => {
    const voice = listen();
    expect(await runProgram(['analyse', 'gone.mp4', '--json'], voice)).toBe(2);
    expect(JSON.parse(voice.printed())).toMatchObject({
      results: [{ clip: 'gone.mp4', ok: false, error: { code: 'file-missing' } }],
    });
  });

  it('--help and --version are no errors', async () => {
    const voice = listen();
    expect(await runProgram(['--version'], voice)).toBe(0);
    expect(await runProgram(['analyse', '--help'], voice)).toBe(0);
    expect(voice.printed()).toContain('--capture-fps');
    for (const runtime of RUNTIME_NAMES) expect(voice.printed()).toContain(runtime);
  });
});
