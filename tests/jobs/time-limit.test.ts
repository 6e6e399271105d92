import { expect, it } from 'vitest';
import { isWorthAnotherTry } from '../../src/jobs/another-try.ts';
import { runAnalysis } from '../../src/jobs/run-analysis.ts';
import type { AnalysisRequest } from '../../src/pipeline/request.ts';

const REQUEST: AnalysisRequest = {
  ...{ clipPath: 'clip.mp4', clipName: 'clip.mp4', keypointsPath: null, outDir: 'nowhere' },
  facts: { heightM: null, speedMps: null, sex: null, inclinePct: 0, direction: null, captureFps: null },
  ...{ standing: null, model: 'lite', runtime: 'auto', processes: null, pdfs: [], video: 'no' },
  ...{ blurFaces: false, runner: null },
};

const run = (timeLimitMs: number, signal = new AbortController().signal) =>
  runAnalysis(REQUEST, { onProgress: () => undefined, signal, timeLimitMs });

it('what takes too long is stopped, says so, and is not tried again', async () => {
  const end = await run(1);
  if (end.kind !== 'failed') throw new Error('It was not stopped.');
  expect(end.problem).toMatchObject({ type: 'plumbline:timed-out', status: 507 });
  expect(isWorthAnotherTry(end)).toBe(false);
});

it('what is interrupted before that did not take too long', async () => {
  const end = await run(60_000, AbortSignal.timeout(1));
  if (end.kind !== 'failed') throw new Error('It was not stopped.');
  expect(end.problem.type).toBe('plumbline:interrupted');
  expect(isWorthAnotherTry(end)).toBe(true);
});
