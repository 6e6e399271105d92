import { describe, expect, it } from 'vitest';
import { FAULT_RULES } from '../../src/analysis/faults/rules.ts';
import { faultSeverity } from '../../src/analysis/faults/score.ts';
import { FAULT_IDS, type FaultId } from '../../src/analysis/result.ts';
import { StrideSamples } from '../../samples/kinematics/stride-samples.ts';
import { STRENGTHS, completeRecipe, type Recipe } from '../../samples/recipe.ts';
import { faultRecipe } from '../../samples/recipes.ts';
import { sceneOf } from '../../samples/scene.ts';
import { trueMeasures } from '../../samples/true-measures.ts';
import type { TruthMeasures } from '../../samples/truth.ts';
import { SECTION_FOUR } from './section-four.ts';

function measuresOf(recipe: Recipe): TruthMeasures {
  const { runner, body } = sceneOf(recipe);
  return trueMeasures(new StrideSamples(runner, 'left'), body);
}

/** Severity of exact values by the rules of the analysis: 1 mild, 2 moderate, 3 severe begin. */
function severity(id: FaultId, measures: TruthMeasures, speedMps: number): number {
  const sample = { valueOf: (reading: keyof TruthMeasures) => measures[reading], speedMps };
  return faultSeverity(FAULT_RULES[id], sample, { captureFps: 60, standing: true }) ?? NaN;
}

describe('the clean runner has none of the six faults', () => {
  it.each([
    { speedMps: 2.5 },
    { speedMps: 2.8 },
    { speedMps: 3.5 },
    { speedMps: 4.5 },
    { speedMps: 2.5, strike: 'forefoot' as const },
    { speedMps: 3.5, strike: 'forefoot' as const },
    { speedMps: 3, strike: 'midfoot' as const },
    { speedMps: 2.5, sex: 'female' as const, heightM: 1.62 },
    { speedMps: 3.2, heightM: 1.92 },
  ])('%o', (said) => {
    const measures = measuresOf(completeRecipe(said));
    for (const id of FAULT_IDS) {
      expect(SECTION_FOUR[id](measures, said.speedMps), `${id} by section 4`).toBe(0);
      expect(severity(id, measures, said.speedMps), `${id} by the rules`).toBeLessThan(1);
    }
  });
});

describe.each(FAULT_IDS)('planted %s', (id) => {
  const recipes = STRENGTHS.map((strength) => faultRecipe(id, strength, 'right'));
  const all = recipes.map(measuresOf);
  const speedMps = recipes[0].speedMps;

  it('is mild, moderate and severe by the formulas of section 4', () => {
    expect(all.map((measures) => SECTION_FOUR[id](measures, speedMps))).toEqual([1, 2, 3]);
  });

  it('grows with its strength by the rules of the analysis, and is at least moderate at full strength', () => {
    const [mild, moderate, strong] = all.map((measures) => severity(id, measures, speedMps));
    expect(mild).toBeGreaterThan(0.9);
    expect(moderate).toBeGreaterThan(mild);
    expect(strong).toBeGreaterThan(Math.max(2, moderate));
  });

  it('leaves the other five faults below mild, or as low as a body can', () => {
    // A foot that lands far ahead is passed late; a heel kept high leaves the ankle little way to give; hanging in the
    // air after a push, the foot waits.
    const allowed: Partial<Record<FaultId, FaultId>> = {
      'landing-ahead': 'slow-passage',
      'heel-held': 'stiff-ankle',
      'push-off': 'late-pull',
    };
    for (const measures of all)
      for (const other of FAULT_IDS) {
        if (other === id) continue;
        expect(severity(other, measures, speedMps), other).toBeLessThan(other === allowed[id] ? 2 : 1.05);
      }
  });
});

describe('the strongest stiff ankle', () => {
  it('is severe by the greatest dorsiflexion, too, the first sign of section 4', () => {
    expect(measuresOf(faultRecipe('stiff-ankle', 'strong', 'right')).ankleMaxDorsiflexionDeg).toBeLessThan(
      14,
    );
  });
});
