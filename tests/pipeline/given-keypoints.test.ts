import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keypointsOf } from '../../samples/keypoints-of.ts';
import { completeRecipe } from '../../samples/recipe.ts';
import { truthOf } from '../../samples/truth-of.ts';
import type { Analysis } from '../../src/analysis/result.ts';
import { analyseClip } from '../../src/pipeline/analyse-clip.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const folder = temporaryFolder();
const drawn = keypointsOf(truthOf(completeRecipe({ captureFps: 60, durationS: 4 })), { sdPx: 0.5, seed: 3 });

async function analysed(name: string, model: string | null): Promise<Analysis> {
  const [keypointsPath, outDir] = [join(folder, `${name}.json`), join(folder, name)];
  writeFileSync(keypointsPath, JSON.stringify({ ...drawn, ...(model !== null && { model }) }));
  await analyseClip(
    {
      ...{ clipPath: null, clipName: 'run.mp4', keypointsPath, outDir, standing: null, runner: null },
      facts: { heightM: 1.78, speedMps: 2.8, sex: null, inclinePct: 0, direction: null, captureFps: null },
      ...{ model: 'heavy', runtime: 'auto', video: 'no', blurFaces: false, pdfs: [], processes: 1 },
    },
    {},
  );
  return JSON.parse(readFileSync(join(outDir, 'analysis.json'), 'utf8')) as Analysis;
}

it('withholds verdicts on points that a rough model saw, also when they are analysed again', async () => {
  const rough = await analysed('rough', 'blazepose-lite');
  expect(new Set(rough.faults.map(({ grade }) => grade))).toEqual(new Set(['not-resolvable']));
  expect(rough.pose.model).toBe('blazepose-lite');
  const unknown = await analysed('unknown', null);
  expect(new Set(unknown.faults.map(({ grade }) => grade))).not.toEqual(new Set(['not-resolvable']));
  expect(unknown.pose).toMatchObject({ model: 'not named', runtime: 'given keypoints' });
});
