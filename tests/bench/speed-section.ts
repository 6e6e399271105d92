import { availableParallelism } from 'node:os';
import { clipSource } from '../../src/pipeline/clip-source.ts';
import { probeClip } from '../../src/video/probe.ts';
import { bareNetwork } from './bare-network.ts';
import { wallMs } from './clip-run.ts';
import type { Section } from './section.ts';
import { numberText, shareText } from './table.ts';
import type { Workshop } from './workshop.ts';
import { plainRecipe } from './synthetic-recipes.ts';

/** Time of each stage as a share of what the landmark network alone would take for the same frames. */
export async function speedSection(workshop: Workshop, quick: boolean): Promise<Section> {
  const recipe = plainRecipe(quick);
  const { path } = await workshop.draw(recipe);
  const { heightM, speedMps } = recipe;
  const before = await bareNetwork();
  // A quick run takes the times of the analysis that the accuracy was judged on; a full one measures beside the network.
  const analyse = quick ? workshop.analyse : workshop.analyseAgain;
  const run = await analyse(path, { heightM, speedMps }, {});
  const { stageMs, analysis } = run;
  const after = await bareNetwork();
  const decodeMs = await decodingMs(path);
  const executionMs = (before.executionMs + after.executionMs) / 2;
  const processes = Math.min(availableParallelism(), 8);
  const { frames } = analysis.clip;
  const bareMs = (frames * executionMs) / processes;
  const stages = [
    ['the network alone', bareMs],
    ['decoding alone (in the analysis beside the pose)', decodeMs],
    ['probe, start, search for the runner', stageMs.probe + stageMs.people],
    ['pose', stageMs.pose],
    ['analysis', stageMs.analysis],
    ['report', stageMs.report],
    ['all', wallMs(run)],
  ] as const;
  return {
    tables: [
      {
        title: 'Speed',
        caption: `${frames} frames, ${recipe.widthPx} × ${recipe.heightPx}, heavy model, runtime ${before.runtime}, ${processes} processes. One execution of the landmark network alone took ${numberText(executionMs, 0)} ms (mean of before and after); its share is frames × that / processes.`,
        columns: ['stage', 's', 'of the network alone'],
        rows: stages.map(([stage, ms]) => [stage, numberText(ms / 1000, 1), shareText(ms / bareMs)]),
      },
    ],
    bars: {},
  };
}

async function decodingMs(path: string): Promise<number> {
  const source = clipSource(path, await probeClip(path));
  const start = performance.now();
  let bytes = 0;
  for await (const { data } of source.frames({})) bytes += data.length;
  if (bytes === 0) throw new Error('The clip has no frames.');
  return performance.now() - start;
}
