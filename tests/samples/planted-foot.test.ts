import { describe, expect, it } from 'vitest';
import { contactStartS } from '../../samples/kinematics/gait-pattern.ts';
import { soleHeight } from '../../samples/kinematics/leg-pose.ts';
import type { LegPose } from '../../samples/kinematics/runner-pose.ts';
import type { Runner } from '../../samples/kinematics/runner.ts';
import { StrideSamples } from '../../samples/kinematics/stride-samples.ts';
import { completeRecipe, type Recipe } from '../../samples/recipe.ts';
import { RECIPES } from '../../samples/recipes.ts';
import { sceneOf } from '../../samples/scene.ts';
import { trueMeasures } from '../../samples/true-measures.ts';

const runnerOf = (said: Partial<Recipe>): Runner => sceneOf(completeRecipe(said)).runner;

/** The part of the sole that carries the foot. */
function carrying(leg: LegPose): 'heelSole' | 'ball' | 'toeSole' {
  if (leg.rearDeg > 1e-9) return 'heelSole';
  return leg.toeDeg < -1e-9 ? 'toeSole' : 'ball';
}

describe.each(['rearfoot', 'midfoot', 'forefoot'] as const)('a %s striker', (strike) => {
  it.each([2.2, 2.8, 3.5, 4.5])(
    'keeps the planted foot on the belt at %s m/s, to a micrometre',
    (speedMps) => {
      const runner = runnerOf({ strike, speedMps });
      const stepS = 0.001;
      for (const side of ['left', 'right'] as const) {
        const startS = contactStartS(runner.pattern, side);
        const steps = Math.floor(runner.pattern.feet[side].contactTimeS / stepS) - 1;
        for (let i = 0; i < steps; i += 1) {
          const before = runner.poseAt(startS + (i + 1e-6) * stepS).legs[side];
          const after = runner.poseAt(startS + (i + 1) * stepS).legs[side];
          const point = carrying(before);
          if (point !== carrying(after)) continue;
          expect(after[point].x - before[point].x).toBeCloseTo(-speedMps * stepS * (1 - 1e-6), 6);
          expect(after[point].y).toBeCloseTo(0, 6);
        }
      }
    },
  );
});

it(
  'never puts a sole into the ground, in any recipe, by more than 4 mm, less than it gives way',
  { timeout: 60_000 },
  () => {
    for (const [name, recipe] of RECIPES) {
      if (name.endsWith('-left')) continue;
      const { runner } = sceneOf(recipe);
      const heights = Array.from(
        { length: 300 },
        (_, i) => runner.poseAt((i / 300) * runner.pattern.strideS).legs,
      )
        .flatMap(({ left, right }) => [left, right])
        .map(soleHeight);
      expect(Math.min(...heights), name).toBeGreaterThan(-0.004);
    }
  },
);

it('flies as a thrown body does between contacts', () => {
  const runner = runnerOf({});
  const toeOffS = runner.pattern.feet.left.contactTimeS;
  const flightS = runner.pattern.strideS / 2 - toeOffS;
  const height = (share: number): number => runner.gcmAt(toeOffS + share * flightS).y;
  const sag = (height(0.25) + height(0.75)) / 2 - height(0.5);
  expect(sag).toBeCloseTo((-9.81 * (flightS / 4) ** 2) / 2, 4);
});

it('says so when a leg is too short for a stride, instead of letting the foot slip', () => {
  const tooFar = { asymmetry: 0.15, fault: { id: 'landing-ahead', strength: 'strong' } } as const;
  expect(() => runnerOf({ speedMps: 2.5, ...tooFar })).toThrow(/too short to stay on the ground/);
});

describe('leaves the ground as feet on force plates do (50 N)', () => {
  // plateMs: the shortest contact measured; two rearfoot runners stayed 290 to 298 ms at 2.5 m/s.
  it.each([
    { strike: 'rearfoot', speedMps: 2.5, plateMs: 276 },
    { strike: 'forefoot', speedMps: 2.5, plateMs: 276 },
    { strike: 'midfoot', speedMps: 2.8, plateMs: 266 },
    { strike: 'rearfoot', speedMps: 3.5, plateMs: 242 },
    { strike: 'rearfoot', speedMps: 4.5, plateMs: 208 },
  ] as const)('$strike at $speedMps m/s', ({ strike, speedMps, plateMs }) => {
    const { runner, body } = sceneOf(completeRecipe({ strike, speedMps }));
    const stride = new StrideSamples(runner, 'left');
    const flat = stride.at(0.4 * stride.contactTimeMs);
    const off = stride.at(stride.contactTimeMs);
    const leadM = off.leg.heel.x - flat.leg.heel.x + (speedMps * (off.timeMs - flat.timeMs)) / 1000;
    expect(Math.abs(stride.contactTimeMs - plateMs)).toBeLessThan(11);
    expect(leadM).toBeGreaterThan(0.075);
    expect(leadM).toBeLessThan(0.125);
    expect(off.leg.rearDeg).toBeLessThan(-44);
    const { ankleAtToeOffDeg } = trueMeasures(stride, body);
    expect(ankleAtToeOffDeg).toBeGreaterThan(-15.5);
    expect(ankleAtToeOffDeg).toBeLessThan(-9);
  });
});
