import type { Recipe } from '../../samples/recipe.ts';
import { faultRecipe, recipeNamed } from '../../samples/recipes.ts';
import { FAULT_IDS } from '../../src/analysis/result.ts';
import { SIDES } from '../../src/analysis/pose-track.ts';

export type NamedRecipe = readonly [name: string, recipe: Recipe];

const QUICK_CLIPS = ['clean-right', 'fault-heel-held-strong-left'];
/** Long enough for five supports of each foot. */
const QUICK_DURATION_S = 4.3;
/** Six or seven supports of each foot, after two seconds of standing where there are any. */
const FULL_DURATION_S = 5;
const FULL_CLIPS = [
  'clean-right',
  'clean-left',
  ...FAULT_IDS.flatMap((id) => SIDES.map((side) => `fault-${id}-strong-${side}`)),
  // Not of the bars: how much less than the strongest is still seen of the fault that the pose model hides most.
  ...SIDES.map((side) => `fault-stiff-ankle-moderate-${side}`),
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
  'standing-right',
];

/** The clips of the grid; in a quick run shorter. */
export function syntheticRecipes(quick: boolean): readonly NamedRecipe[] {
  const named = (names: readonly string[]): NamedRecipe[] => names.map((name) => [name, recipeNamed(name)]);
  const clips = quick ? named(QUICK_CLIPS) : [...named(FULL_CLIPS), ...standingRecipes()];
  const longest = quick ? QUICK_DURATION_S : FULL_DURATION_S;
  return clips.map(([name, recipe]) => [name, { ...recipe, durationS: Math.min(recipe.durationS, longest) }]);
}

/** The flat foot is only known for certain when the runner was seen standing. */
function standingRecipes(): NamedRecipe[] {
  return SIDES.map((side) => {
    const recipe = { ...faultRecipe('heel-held', 'strong', side), standingS: 2 };
    return [`fault-heel-held-strong-${side}, standing first`, recipe] as const;
  });
}

/** The clip that speed and repeatability are measured on. */
export function plainRecipe(quick: boolean): Recipe {
  const plain = recipeNamed('clean-right');
  return quick ? { ...plain, durationS: QUICK_DURATION_S } : plain;
}

/**
 * The bar speaks of 60 fps, 720p, the strongest faults, and a clean look: nothing rolled, blurred, crossing or crowded, no
 * standing shown.
 */
export function isBarClip(recipe: Recipe): boolean {
  const { captureFps, timeScale, heightPx, setting, standingS, fault } = recipe;
  const { motionBlur, pixelNoise, cameraRollDeg, bystander } = recipe;
  const plain = motionBlur === 0 && pixelNoise === 0 && cameraRollDeg === 0 && !bystander;
  const usual = captureFps === 60 && timeScale === 1 && heightPx === 720 && setting === 'treadmill';
  const strongest = fault === null || fault.strength === 'strong';
  return usual && plain && strongest && standingS === 0;
}
