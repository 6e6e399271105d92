import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { keypointsOf } from '../../samples/keypoints-of.ts';
import { completeRecipe } from '../../samples/recipe.ts';
import { truthOf } from '../../samples/truth-of.ts';
import { runProgram } from '../../src/cli/program.ts';
import { analyseClip } from '../../src/pipeline/analyse-clip.ts';
import type { AnalysisRequest, PipelineProgress } from '../../src/pipeline/request.ts';
import { videoNotes } from '../../src/pipeline/video-notes.ts';
import { readFrames } from '../../src/video/frames.ts';
import { probeClip } from '../../src/video/probe.ts';
import { listen } from '../cli/heard.ts';
import { ffmpeg, H264, temporaryFolder } from '../video/making-clips.ts';

const folder = temporaryFolder();
const file = (name: string): string => join(folder, name);
const SECONDS = 4;
const recipe = completeRecipe({ captureFps: 30, durationS: SECONDS, widthPx: 640, heightPx: 360 });

beforeAll(async () => {
  writeFileSync(file('keypoints.json'), JSON.stringify(keypointsOf(truthOf(recipe), { sdPx: 0.5, seed: 3 })));
  const empty = `color=c=gray:s=${recipe.widthPx}x${recipe.heightPx}:r=30`;
  await ffmpeg('-f', 'lavfi', '-i', empty, '-frames:v', `${30 * SECONDS}`, ...H264, file('run.mp4'));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

function request(outDir: string, clipPath: string | null = file('run.mp4')): AnalysisRequest {
  return {
    clipPath,
    keypointsPath: file('keypoints.json'),
    outDir,
    facts: { heightM: 1.78, speedMps: 2.8, sex: null, inclinePct: 0, direction: null, captureFps: null },
    standing: null,
    runner: null,
    model: 'heavy',
    runtime: 'auto',
    video: 'must',
    blurFaces: false,
    pdfs: [],
    processes: 1,
  };
}

describe('the annotated video', { timeout: 60_000 }, () => {
  it('is written with the rest, even and slowed down, and says how far it is', async () => {
    const heard: PipelineProgress[] = [];
    await analyseClip(request(file('out')), { onProgress: (progress) => heard.push(progress) });
    const probe = await probeClip(file('out/annotated.mp4'));
    expect(probe).toMatchObject({ codec: 'h264', containerFps: 30 });
    expect([probe.widthPx % 2, probe.heightPx % 2]).toEqual([0, 0]);
    expect(probe.durationMs).toBeGreaterThan(3.5 * 1000 * SECONDS * 0.8);
    const steps = heard.filter(({ stage }) => stage === 'video');
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
    let pictures = 0;
    let lastMs = -1;
    for await (const { timeMs } of readFrames(file('out/annotated.mp4'), probe)) {
      expect(timeMs - lastMs).toBeLessThan(34.4);
      lastMs = timeMs;
      pictures += 1;
    }
    expect(pictures).toBe(probe.frameCount);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const controller = new AbortController();
    const running = analyseClip(request(file('stopped')), {
      signal: controller.signal,
      onProgress: ({ stage, done }) => {
        if (stage === 'video' && done === 3) controller.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'interrupted' });
    expect(existsSync(file('stopped'))).toBe(false);
  });

  it('is refused in a sentence where there are only keypoints', async () => {
    const voice = listen();
    const args = ['analyse', '--keypoints', file('keypoints.json'), '--video', '--out', file('none')];
    expect(await runProgram(args, voice)).toBe(2);
    expect(voice.complaints()).toContain('Keypoints alone hold no pictures to make a video of.');
    expect(existsSync(file('none'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')(
    'is refused before the work where ffmpeg cannot encode',
    async () => {
      const answers = 'echo "ffmpeg version 6.1"; echo "libavutil      58. 29.100 / 58. 29.100"';
      const encoders = 'echo " V....D libopenh264          OpenH264 H.264"';
      writeFileSync(
        file('ffmpeg'),
        `#!/bin/sh\nif [ "$1" = -version ]; then ${answers}; else ${encoders}; fi\n`,
        {
          mode: 0o755,
        },
      );
      vi.stubEnv('FFMPEG_PATH', file('ffmpeg'));
      await expect(analyseClip(request(file('unable')))).rejects.toMatchObject({
        code: 'ffmpeg-unavailable',
        message: expect.stringContaining('built without libx264') as string,
      });
      expect(readdirSync(folder)).not.toContain('unable');
      const [note] = await videoNotes({ video: 'may', clipPath: file('run.mp4') });
      expect(note).toMatchObject({
        code: 'video-left-out',
        severity: 'info',
        message: expect.stringContaining('There is no video with this report') as string,
      });
    },
  );
});
