import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyseCommand } from '../../src/cli/analyse-command.ts';
import { resolveSettings } from '../../src/cli/settings.ts';
import { PlumblineError } from '../../src/errors.ts';
import * as pipeline from '../../src/pipeline/analyse-clip.ts';
import { syntheticAnalysis } from '../report/fixture/fixture-analysis.ts';
import { refusedFixture } from '../report/fixture/special-analyses.ts';
import { temporaryFolder } from '../video/making-clips.ts';
import { listen } from './heard.ts';

vi.mock('../../src/pipeline/analyse-clip.ts');

const folder = temporaryFolder();
const NEVER = new AbortController().signal;
const { analysis } = syntheticAnalysis();

/** Stands in for the pipeline: each clip ends as its name says. */
function pretend(request: Parameters<typeof pipeline.analyseClip>[0]): Promise<pipeline.AnalysedClip> {
  const { clipPath, outDir } = request;
  const reportPath = join(outDir, 'report.html');
  if (clipPath?.includes('broken') === true)
    return Promise.reject(new PlumblineError('video-damaged', `${clipPath} is incomplete.`));
  if (clipPath?.includes('walk') === true)
    return Promise.resolve({ analysis: refusedFixture(), refusal: 'This is walking.', outDir, reportPath });
  return mkdir(outDir, { recursive: true }).then(() => ({ analysis, refusal: null, outDir, reportPath }));
}

afterEach(() => {
  vi.resetAllMocks();
});

async function run(
  clips: string[],
  out: string,
  json = false,
): Promise<{ status: number; heard: ReturnType<typeof listen> }> {
  vi.mocked(pipeline.analyseClip).mockImplementation(pretend);
  const heard = listen();
  const status = await analyseCommand(resolveSettings(clips, { out, json }), heard, NEVER);
  return { status, heard };
}

describe('several clips', () => {
  const clips = ['one.mp4', 'broken <b>.mp4', 'walk.mp4', '=HYPERLINK("x").mp4', 'other/one.mov'];

  it('are all tried; the broken ones are listed with their reason and make the status non-zero', async () => {
    const out = join(folder, 'club');
    const { status, heard } = await run(clips, out);
    expect(status).toBe(2);
    expect(heard.printed()).toContain('3 of 5 clips analysed.');
    expect(heard.complaints()).toContain('broken <b>.mp4 is incomplete.');
    const rows = readFileSync(join(out, 'summary.csv'), 'utf8').trimEnd().split('\r\n');
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatch(
      /^file,folder,status,reason,headline,speedMps,cadenceSpm,supportsCounted,landing-ahead\.left/,
    );
    expect(rows[1]).toMatch(/^one\.mp4,one,ok,,/);
    expect(rows[2]).toMatch(/^broken <b>\.mp4,,failed,broken <b>\.mp4 is incomplete\.,/);
    expect(rows[3]).toMatch(/^walk\.mp4,walk,failed,walk\.mp4: This is walking\./);
    expect(rows[5]).toMatch(/^other\/one\.mov,one-2,ok,,/);
  });

  it('cannot smuggle a formula into the table or markup into the page', async () => {
    const out = join(folder, 'smuggled');
    await run(clips, out);
    expect(readFileSync(join(out, 'summary.csv'), 'utf8')).toContain(`\r\n"'=HYPERLINK(""x"").mp4"`);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page).toContain('broken &lt;b&gt;.mp4');
    expect(page).not.toContain('<b>');
    expect(page).toContain('href="./one-2/report.html"');
    expect(page).toContain('walk.mp4: This is walking.');
  });

  it('are named without their path in the page, which is handed on', async () => {
    const out = join(folder, 'named');
    await run([join(folder, 'secret', 'broken.mp4'), join(folder, 'secret', 'one.mp4')], out);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page).toContain('</strong> broken.mp4 is incomplete.');
    expect(page).toContain('Copy the clip from the camera again');
    expect(page).not.toContain(folder);
  });

  it('give one JSON document and nothing else with --json', async () => {
    const { heard } = await run(clips, join(folder, 'json'), true);
    const { results } = JSON.parse(heard.printed()) as { results: { ok: boolean }[] };
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false, true, true]);
  });

  it('end with the interruption, not with the next clip', async () => {
    const controller = new AbortController();
    vi.mocked(pipeline.analyseClip).mockImplementation(() => {
      controller.abort();
      return Promise.reject(new PlumblineError('interrupted', 'Interrupted.'));
    });
    const settings = resolveSettings(clips, { out: join(folder, 'stopped') });
    expect(await analyseCommand(settings, listen(), controller.signal)).toBe(130);
    expect(pipeline.analyseClip).toHaveBeenCalledTimes(1);
  });
});

describe('one clip', () => {
  it('that shows no running has a report that says so, a sentence and a status', async () => {
    const { status, heard } = await run(['walk.mp4'], join(folder, 'walk'));
    expect(status).toBe(2);
    expect(heard.complaints()).toBe(
      'plumbline: walk.mp4: This is walking.\n  See "How to film a clip" in the README.\n',
    );
  });
});
