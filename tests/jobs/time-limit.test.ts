import { afterEach, expect, it, vi } from 'vitest';
import { isWorthAnotherTry } from '../../src/jobs/another-try.ts';
import { runAnalysis } from '../../src/jobs/run-analysis.ts';
import { StageWatch, TIME_LIMITS } from '../../src/jobs/stage-limits.ts';
import type { AnalysisRequest } from '../../src/pipeline/request.ts';

const REQUEST: AnalysisRequest = {
  ...{ clipPath: 'clip.mp4', clipName: 'clip.mp4', keypointsPath: null, outDir: 'nowhere' },
  facts: { heightM: null, speedMps: null, sex: null, inclinePct: 0, direction: null, captureFps: null },
  ...{ standing: null, model: 'lite', runtime: 'auto', processes: null, pdfs: [], video: 'no' },
  ...{ blurFaces: false, runner: null },
};

afterEach(() => {
  vi.useRealTimers();
});

const run = (wholeMs: number, signal = new AbortController().signal) =>
  runAnalysis(REQUEST, { onProgress: () => undefined, signal, limits: { ...TIME_LIMITS, wholeMs } });

it('what takes too long is stopped, says so, and is not tried again', async () => {
  const end = await run(1);
  if (end.kind !== 'failed') throw new Error('It was not stopped.');
  expect(end.problem).toMatchObject({ type: 'plumbline:timed-out', status: 507 });
  expect(isWorthAnotherTry(end, 0)).toBe(false);
});

it('what is interrupted before that did not take too long', async () => {
  const end = await run(60_000, AbortSignal.timeout(1));
  if (end.kind !== 'failed') throw new Error('It was not stopped.');
  expect(end.problem.type).toBe('plumbline:interrupted');
  expect(isWorthAnotherTry(end, 0)).toBe(true);
});

it('a stage that hangs is stopped, and named; one that goes on is not', () => {
  vi.useFakeTimers();
  const stop = vi.fn();
  const watch = new StageWatch(TIME_LIMITS, stop);
  const { silentMs } = TIME_LIMITS.stages.pose;
  for (let picture = 0; picture < 20; picture += 1) {
    watch.heard('pose');
    vi.advanceTimersByTime(0.9 * silentMs);
  }
  expect(stop).not.toHaveBeenCalled();
  vi.advanceTimersByTime(silentMs);
  expect(stop).toHaveBeenCalled();
  expect(watch.why?.message).toBe(
    'Following the runner made no progress for 5 minutes, and the work was stopped.',
  );
  watch.close();
});

it('work that goes on for too long is stopped in the end', () => {
  vi.useFakeTimers();
  const stop = vi.fn();
  const watch = new StageWatch(TIME_LIMITS, stop);
  for (let ms = 0; ms < TIME_LIMITS.wholeMs; ms += 60_000) {
    watch.heard('pose');
    vi.advanceTimersByTime(60_000);
  }
  expect(stop).toHaveBeenCalled();
  expect(watch.why?.message).toContain('longer than 240 minutes');
  watch.close();
});
