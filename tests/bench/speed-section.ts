import { availableParallelism } from 'node:os';
import { clipSource } from '../../src/pipeline/clip-source.ts';
import type { KnownFacts } from '../../src/pipeline/request.ts';
import { probeClip } from '../../src/video/probe.ts';
import { bareNetwork } from './bare-network.ts';
import { type ClipRun, wallMs } from './clip-run.ts';
import type { Section } from './section.ts';
import { numberText, shareText, type Table } from './table.ts';
import type { Workshop } from './workshop.ts';
import { plainRecipe } from './synthetic-recipes.ts';

/** Time of each stage as a share of what the landmark network alone would take for the same frames. */
export async function speedSection(workshop: Workshop, quick: boolean): Promise<Section> {
  const recipe = plainRecipe(quick);
  const { path } = await workshop.draw(recipe);
  const facts = { heightM: recipe.heightM, speedMps: recipe.speedMps };
  const before = await bareNetwork();
  // A quick run takes the times of the analysis that the accuracy was judged on; a full one measures beside the network.
  const analyse = quick ? workshop.analyse : workshop.analyseAgain;
  const run = await analyse(path, facts, {});
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
      ...(quick ? [] : [await processTable(workshop, path, { facts, run, decodeMs, processes })]),
    ],
    bars: {},
  };
}

const MODELLED_PROCESSES = [4, 8];

interface Measured {
  readonly facts: Partial<KnownFacts>;
  readonly run: ClipRun;
  readonly decodeMs: number;
  readonly processes: number;
}

/** How the pose stage shortens with more processes: measured as far as this machine goes, reckoned beyond. */
async function processTable(
  workshop: Workshop,
  path: string,
  { facts, run, decodeMs, processes }: Measured,
): Promise<Table> {
  const aloneMs = (await workshop.analyse(path, facts, { processes: 1 })).stageMs.pose;
  const measured = [
    [1, aloneMs],
    [processes, run.stageMs.pose],
  ] as const;
  const beyond = MODELLED_PROCESSES.filter((count) => count > processes);
  const row = (count: number, how: string, ms: number): string[] => [
    `${count}`,
    how,
    numberText(ms / 1000, 1),
    numberText(aloneMs / ms, 1),
  ];
  return {
    title: 'Processes',
    caption:
      'The pose stage of the same clip. Beyond this machine: the time with one process shared out, but never less than decoding takes, which is one stream.',
    columns: ['processes', 'how', 's', 'times as fast as one'],
    rows: [
      ...measured.map(([count, ms]) => row(count, 'measured', ms)),
      ...beyond.map((count) => row(count, 'reckoned', Math.max(aloneMs / count, decodeMs))),
    ],
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
