import { FAULT_IDS, type FaultId } from '../src/analysis/result.ts';
import { SIDES, type Side } from '../src/analysis/pose-track.ts';
import { STRENGTHS, completeRecipe, type Recipe, type Strength } from './recipe.ts';

/** A forefoot striker who holds the heel up: the article's own case, filmed upright as runners do. */
const demo: Partial<Recipe> = {
  widthPx: 720,
  heightPx: 1280,
  durationS: 5.5,
  speedMps: 2.9,
  strike: 'forefoot',
  asymmetry: 0.02,
  fault: { id: 'heel-held', strength: 'strong' },
};

const NAMED: Readonly<Record<string, Partial<Recipe>>> = {
  demo,
  'clean-left': { direction: 'left' },
  'clean-right': { direction: 'right' },
  'clean-forefoot-right': { strike: 'forefoot' },
  'clean-midfoot-left': { strike: 'midfoot', direction: 'left' },
  'clean-fast-right': { speedMps: 4.2 },
  'clean-woman-left': { sex: 'female', heightM: 1.64, speedMps: 2.5, direction: 'left', look: 'park' },
  'clean-30fps-right': { captureFps: 30 },
  'clean-120fps-right': { captureFps: 120, durationS: 5 },
  'slow-motion-right': { captureFps: 240, timeScale: 8, durationS: 4 },
  'slow-motion-120-left': { captureFps: 120, timeScale: 4, durationS: 4, direction: 'left' },
  'crossing-right': { setting: 'overground', durationS: 2.2, look: 'park' },
  'crossing-left': { setting: 'overground', durationS: 2.2, look: 'park', direction: 'left' },
  'portrait-right': { widthPx: 720, heightPx: 1280 },
  'uneven-right': { asymmetry: 0.05, strike: 'midfoot' },
  'blurred-right': { motionBlur: 0.5, pixelNoise: 6 },
  'rolled-left': { cameraRollDeg: 3, direction: 'left' },
  'standing-right': { standingS: 2 },
  'bystander-right': { bystander: true },
  'lab-right': { look: 'lab', direction: 'right' },
  'lab-left': { look: 'lab', direction: 'left', sex: 'female', heightM: 1.68 },
};

/** `fault-heel-held-strong-left`: what is planted, how strongly, and towards which edge the runner runs. */
export function faultRecipe(id: FaultId, strength: Strength, direction: Side): Recipe {
  return completeRecipe({
    direction,
    fault: { id, strength },
    // A shuffle with long contacts is slow running.
    speedMps: id === 'slow-passage' ? 2.5 : 2.8,
    // Only a forefoot striker can hold the heel up throughout.
    strike: id === 'heel-held' ? 'forefoot' : 'rearfoot',
  });
}

function faultNames(): Map<string, Recipe> {
  const entries = FAULT_IDS.flatMap((id) =>
    STRENGTHS.flatMap((strength) =>
      SIDES.map(
        (direction) =>
          [`fault-${id}-${strength}-${direction}`, faultRecipe(id, strength, direction)] as const,
      ),
    ),
  );
  return new Map(entries);
}

/** All recipes by name. */
export const RECIPES: ReadonlyMap<string, Recipe> = new Map([
  ...Object.entries(NAMED).map(([name, said]) => [name, completeRecipe(said)] as const),
  ...faultNames(),
]);

/** @throws RangeError for a name that is not in the book */
export function recipeNamed(name: string): Recipe {
  const recipe = RECIPES.get(name);
  if (recipe === undefined) throw new RangeError(`there is no recipe "${name}"`);
  return recipe;
}
