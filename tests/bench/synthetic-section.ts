import { keypointsOf } from '../../samples/keypoints-of.ts';
import type { Recipe } from '../../samples/recipe.ts';
import { truthOf } from '../../samples/truth-of.ts';
import type { Truth } from '../../samples/truth.ts';
import { analyse } from '../../src/analysis/analyse.ts';
import { FAULT_IDS, type Analysis } from '../../src/analysis/result.ts';
import { SIDES, type Side } from '../../src/analysis/pose-track.ts';
import { DEFAULT_SETTINGS } from '../../src/analysis/settings.ts';
import { clipInfo } from '../../src/pipeline/clip-info.ts';
import type { BarValues } from './bars.ts';
import { type ClipAccuracy, type ClipErrors, compareWithTruth, isRight } from './clip-accuracy.ts';
import { medianAbsoluteError } from './deviation.ts';
import type { Section } from './section.ts';
import { isBarClip, syntheticRecipes } from './synthetic-recipes.ts';
import { accuracyTable, type ClipResult, coverageTable, pooled } from './synthetic-tables.ts';
import type { Workshop } from './workshop.ts';

/**
 * Clips drawn with exact truth, from file to findings, with the settings a user gives: height and speed. Beside them
 * the same with the true keypoints, which shows what is the fault of the pose model and what is not.
 */
export async function syntheticSection(
  workshop: Workshop,
  quick: boolean,
  say: (text: string) => void,
): Promise<Section> {
  const drawn: ClipResult[] = [];
  const exact: ClipResult[] = [];
  for (const [name, recipe] of syntheticRecipes(quick)) {
    say(name);
    drawn.push({ name, recipe, ...(await outcome(() => fromFile(workshop, recipe))) });
    exact.push({ name, recipe, ...(await outcome(() => fromTrueKeypoints(recipe))) });
  }
  return {
    tables: [
      accuracyTable(
        drawn,
        'Synthetic clips, from file to findings',
        'Drawn with exact truth, analysed with height and speed given.',
      ),
      coverageTable(drawn),
      accuracyTable(
        exact,
        'The same with true keypoints instead of the pose model',
        'No drawing, no decoding, no pose model: what is left is the analysis itself.',
      ),
    ],
    bars: barsOf(drawn),
  };
}

async function outcome(
  run: () => ClipAccuracy | Promise<ClipAccuracy>,
): Promise<Pick<ClipResult, 'accuracy' | 'failure'>> {
  try {
    return { accuracy: await run(), failure: null };
  } catch (error) {
    return { accuracy: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

async function fromFile(workshop: Workshop, recipe: Recipe): Promise<ClipAccuracy> {
  const { path, truth } = await workshop.draw(recipe);
  const { heightM, speedMps, standingS, timeScale } = recipe;
  const standing = standingS === 0 ? {} : { standingMs: 1000 * standingS * timeScale };
  const { analysis } = await workshop.analyse(path, { heightM, speedMps }, standing);
  return compareWithTruth(analysis, truth);
}

function fromTrueKeypoints(recipe: Recipe): ClipAccuracy {
  const truth = truthOf(recipe);
  return compareWithTruth(analysedTruth(truth), truth);
}

function analysedTruth(truth: Truth): Analysis {
  const { heightM, speedMps, standingS, captureFps } = truth.recipe;
  const keypoints = keypointsOf(truth);
  return analyse({
    keypoints,
    clip: clipInfo({ path: '', sha256: '' }, keypoints, null, captureFps),
    pose: { model: 'truth', runtime: 'none' },
    settings: {
      ...DEFAULT_SETTINGS,
      ...{ heightM, speedMps },
      standingRangeMs: standingS === 0 ? null : { from: 0, to: 1000 * standingS },
    },
    standing: null,
    notes: [],
    version: '',
  });
}

function barsOf(results: readonly ClipResult[]): BarValues {
  const clips = results.filter(({ recipe }) => isBarClip(recipe));
  const worse = (id: keyof ClipErrors): number =>
    Math.max(...SIDES.map((side) => medianAbsoluteError(pooled(clips.filter(runsTo(side)), id))));
  const planted = clips.filter(({ recipe }) => recipe.fault !== null);
  const clean = clips.filter(({ recipe }) => recipe.fault === null);
  return {
    'synthetic-ic': worse('initialContactMs'),
    'synthetic-to': worse('toeOffMs'),
    'synthetic-landing': worse('landingCm'),
    'synthetic-excursion': worse('excursionDeg'),
    'synthetic-planted': planted.filter(({ accuracy }) => !plantedFound(accuracy)).length,
    'synthetic-clean': clean.reduce((sum, { accuracy }) => sum + wrongGrades(accuracy), 0),
  };
}

function runsTo(side: Side): (result: ClipResult) => boolean {
  return ({ recipe }) => recipe.direction === side;
}

function plantedFound(accuracy: ClipAccuracy | null): boolean {
  const planted = accuracy?.grades.filter((graded) => graded.planted) ?? [];
  return planted.length === SIDES.length && planted.every(isRight);
}

/** A clip that could not be analysed gets none of its twelve grades right. */
function wrongGrades(accuracy: ClipAccuracy | null): number {
  const expected = SIDES.length * FAULT_IDS.length;
  return expected - (accuracy?.grades.filter(isRight).length ?? 0);
}
