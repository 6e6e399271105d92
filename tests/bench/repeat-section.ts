import type { Section } from './section.ts';
import { plainRecipe } from './synthetic-recipes.ts';
import type { Workshop } from './workshop.ts';

/**
 * The same clip again, with one process instead of several: the bytes of analysis.json must not differ. A full run
 * also repeats it with nothing changed.
 */
export async function repeatSection(workshop: Workshop, quick: boolean): Promise<Section> {
  const recipe = plainRecipe(quick);
  const options = quick ? ({ model: 'lite' } as const) : {};
  const { path } = await workshop.draw(recipe);
  const facts = { heightM: recipe.heightM, speedMps: recipe.speedMps };
  const first = await workshop.analyse(path, facts, options);
  const alone = await workshop.analyseAgain(path, facts, { ...options, processes: 1 });
  const repeats = [{ how: 'one process', run: alone }];
  if (!quick)
    repeats.push({ how: 'nothing changed', run: await workshop.analyseAgain(path, facts, options) });
  const isSame = ({ run }: (typeof repeats)[number]): boolean => run.analysisJson === first.analysisJson;
  return {
    tables: [
      {
        title: 'Repeatability',
        caption: `clean-right, ${recipe.durationS} s, ${quick ? 'lite' : 'heavy'} model: analysis.json byte for byte against a first run.`,
        columns: ['second run', 'analysis.json'],
        rows: repeats.map((repeat) => [repeat.how, isSame(repeat) ? 'the same' : 'differs']),
      },
    ],
    bars: { repeatability: repeats.filter((repeat) => !isSame(repeat)).length },
  };
}
