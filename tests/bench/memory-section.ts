import { join } from 'node:path';
import { completeRecipe } from '../../samples/recipe.ts';
import { packageRoot } from '../../src/package-root.ts';
import type { PoseModel } from '../../src/pose/manifest.ts';
import { peakMemoryOf } from './process-memory.ts';
import type { Section } from './section.ts';
import { numberText } from './table.ts';
import type { Workshop } from './workshop.ts';

/** The model whose weights weigh less, so that what a clip adds shows more; heavy adds the same and takes four times as long. */
const MODEL: PoseModel = 'full';
const SHORT_S = 10;
const LONG_S = 60;
const MIB = 1024 * 1024;

/** Peak memory of `plumbline analyse` with all its processes, for a short and a long clip. */
export async function memorySection(workshop: Workshop, say: (text: string) => void): Promise<Section> {
  const measured: { seconds: number; bytes: number }[] = [];
  for (const seconds of [SHORT_S, LONG_S]) {
    say(`${seconds} s`);
    measured.push({ seconds, bytes: await peakMemory(workshop, seconds) });
  }
  const [short, long] = measured.map(({ bytes }) => bytes);
  say('10 s, heavy');
  const heavy = await peakMemory(workshop, SHORT_S, 'heavy');
  return {
    tables: [
      {
        title: 'Memory',
        caption: `Largest sum of the resident memory of all processes (shared pages counted in each), 60 fps, 720p.`,
        columns: ['clip', 'model', 'MiB'],
        rows: [
          ...measured.map(({ seconds, bytes }) => [`${seconds} s`, MODEL, numberText(bytes / MIB, 0)]),
          [`${SHORT_S} s`, 'heavy', numberText(heavy / MIB, 0)],
        ],
      },
    ],
    bars: Number.isNaN(short) ? {} : { 'memory-growth': long / short, 'memory-peak': heavy / MIB },
  };
}

async function peakMemory(workshop: Workshop, seconds: number, model: PoseModel = MODEL): Promise<number> {
  const { path } = await workshop.draw(completeRecipe({ durationS: seconds }));
  const program = join(packageRoot(), '.build/src/cli/plumbline.js');
  const out = workshop.place(`memory-${seconds}-${model}`);
  return peakMemoryOf([program, 'analyse', path, '--out', out, '--model', model]);
}
