import type { Recipe } from '../../samples/recipe.ts';
import { recipeNamed } from '../../samples/recipes.ts';
import { FAULT_IDS } from '../../src/analysis/result.ts';
import { SIDES, type Side } from '../../src/analysis/pose-track.ts';
import type { BarValues } from './bars.ts';
import {
  type ClipAccuracy,
  type ClipErrors,
  compareWithTruth,
  ERROR_IDS,
  type ErrorId,
  isFalseAlarm,
  isRight,
} from './clip-accuracy.ts';
import { coverage, type Deviation, medianAbsoluteError, medianError } from './deviation.ts';
import type { Section } from './section.ts';
import { NOTHING, numberText, shareText, signedText, type Table } from './table.ts';
import type { Workshop } from './workshop.ts';

interface ClipResult {
  readonly name: string;
  readonly recipe: Recipe;
  /** Null when the analysis failed; `failure` then says why. */
  readonly accuracy: ClipAccuracy | null;
  readonly failure: string | null;
}

const QUICK_CLIPS = [
  'clean-right',
  'clean-left',
  'fault-heel-held-strong-left',
  'fault-landing-ahead-strong-right',
];
/** Long enough for five supports of each foot. */
const QUICK_DURATION_S = 4.3;
const FULL_CLIPS = [
  'clean-right',
  'clean-left',
  ...FAULT_IDS.flatMap((id) => SIDES.map((side) => `fault-${id}-strong-${side}`)),
  'clean-30fps-right',
  'clean-120fps-right',
  'slow-motion-right',
  'clean-forefoot-right',
  'clean-fast-right',
  'clean-woman-left',
  'lab-right',
  'lab-left',
  'blurred-right',
  'crossing-right',
  'rolled-left',
  'bystander-right',
];

/** The clips of the grid; in a quick run shorter. */
export function syntheticRecipes(quick: boolean): (readonly [name: string, recipe: Recipe])[] {
  if (!quick) return FULL_CLIPS.map((name) => [name, recipeNamed(name)] as const);
  return QUICK_CLIPS.map((name) => [name, { ...recipeNamed(name), durationS: QUICK_DURATION_S }] as const);
}

/** Clips drawn with exact truth, from file to findings, with the settings a user gives: height and speed. */
export async function syntheticSection(
  workshop: Workshop,
  quick: boolean,
  say: (text: string) => void,
): Promise<Section> {
  const results: ClipResult[] = [];
  for (const [name, recipe] of syntheticRecipes(quick)) {
    say(name);
    results.push(await clipResult(workshop, name, recipe));
  }
  return { tables: [accuracyTable(results), coverageTable(results)], bars: barsOf(results) };
}

async function clipResult(workshop: Workshop, name: string, recipe: Recipe): Promise<ClipResult> {
  const { path, truth } = await workshop.draw(recipe);
  try {
    const facts = { heightM: recipe.heightM, speedMps: recipe.speedMps };
    const { analysis } = await workshop.analyse(path, facts);
    return { name, recipe, accuracy: compareWithTruth(analysis, truth), failure: null };
  } catch (error) {
    return { name, recipe, accuracy: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

function accuracyTable(results: readonly ClipResult[]): Table {
  return {
    title: 'Synthetic clips, from file to findings',
    caption:
      'Drawn with exact truth, analysed with height and speed given. Median error over the supports; found: of the complete ones in the clip; right: grades that are moderate or severe for the planted fault and none or mild otherwise; false alarms: moderate or severe where the exact numbers are not; open: not resolvable.',
    columns: [
      ...['clip', 'found', 'invented', 'initial contact ms', 'toe-off ms', 'landing cm'],
      ...['plantarflexion excursion °', 'max dorsiflexion °', 'passage ms'],
      ...['planted fault', 'right', 'false alarms', 'open'],
    ],
    rows: results.map(({ name, accuracy, failure }) =>
      accuracy === null ? [name, failure ?? NOTHING] : [name, ...accuracyCells(accuracy)],
    ),
  };
}

function accuracyCells({ complete, found, invented, errors, grades }: ClipAccuracy): string[] {
  const planted = grades.filter((graded) => graded.planted).map(({ foot, grade }) => `${foot} ${grade}`);
  const columns = [
    ['initialContactMs', 0],
    ['toeOffMs', 0],
    ['landingCm', 1],
    ['excursionDeg', 1],
    ['dorsiflexionDeg', 1],
    ['passageMs', 0],
  ] as const;
  return [
    `${found} / ${complete}`,
    `${invented}`,
    ...columns.map(([id, decimals]) => signedText(medianError(errors[id]), decimals)),
    planted.length === 0 ? NOTHING : planted.join(', '),
    `${grades.filter(isRight).length} / ${grades.length}`,
    `${grades.filter(isFalseAlarm).length}`,
    `${grades.filter(({ grade }) => grade === 'not-resolvable').length}`,
  ];
}

function coverageTable(results: readonly ClipResult[]): Table {
  return {
    title: 'Stated errors of single supports, synthetic clips',
    caption:
      'Share of the errors within one and two stated standard uncertainties; 68 % and 95 % if they were exact.',
    columns: ['value', 'supports', 'median |error|', 'within 1 sd', 'within 2 sd'],
    rows: ERROR_IDS.map((id) => {
      const all = pooled(results, id);
      const shares = [1, 2].map((times) => shareText(coverage(all, times)));
      return [id, `${all.length}`, numberText(medianAbsoluteError(all), 1), ...shares];
    }),
  };
}

function pooled(results: readonly ClipResult[], id: ErrorId): Deviation[] {
  return results.flatMap(({ accuracy }) => accuracy?.errors[id] ?? []);
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

/** The bar speaks of 60 fps, 720p, and a clean look: nothing rolled, blurred, crossing or crowded. */
function isBarClip(recipe: Recipe): boolean {
  const { captureFps, timeScale, heightPx, setting, motionBlur, pixelNoise, cameraRollDeg, bystander } =
    recipe;
  const plain = motionBlur === 0 && pixelNoise === 0 && cameraRollDeg === 0 && !bystander;
  return captureFps === 60 && timeScale === 1 && heightPx === 720 && setting === 'treadmill' && plain;
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
