import { describe, expect, it } from 'vitest';
import { compareAnalyses, type Comparison } from '../../../src/analysis/comparison/compare-analyses.ts';
import type { Analysis, SideSummary } from '../../../src/analysis/result.ts';
import { drawnClip } from '../corrections/drawn-clip.ts';
import { analyse } from '../../../src/analysis/analyse.ts';
import type { PlantedFault } from '../../../samples/recipe.ts';
import { keypointsOf } from '../../../samples/keypoints-of.ts';
import { syntheticAnalysis } from '../../report/fixture/fixture-analysis.ts';

const { analysis } = syntheticAnalysis();

/** The same analysis with another summary of one measure of the left foot. */
function withLeft(id: 'contactTimeMs', part: SideSummary): Analysis {
  const measures = { ...analysis.summary.measures, [id]: { ...analysis.summary.measures[id], left: part } };
  return { ...analysis, summary: { ...analysis.summary, measures } };
}

function leftContactTime(comparison: Comparison) {
  return comparison.measures.find((one) => one.id === 'contactTimeMs' && one.foot === 'left');
}

function codes(after: Partial<Analysis>): string[] {
  const other = { ...analysis, clip: { ...analysis.clip, sha256: '1'.repeat(64) }, ...after };
  return compareAnalyses(analysis, other).warnings.map(({ code }) => code);
}

describe('a comparison', () => {
  it('finds nothing changed in identical analyses', () => {
    const { measures, faults, strikes, cadenceSpm, warnings } = compareAnalyses(analysis, analysis);
    expect(measures).toHaveLength(64);
    expect(measures.filter(({ verdict }) => verdict === 'increased' || verdict === 'decreased')).toEqual([]);
    expect(faults.filter(({ verdict }) => verdict === 'better' || verdict === 'worse')).toEqual([]);
    expect(strikes.map(({ verdict }) => verdict)).toEqual(['unchanged', 'unchanged']);
    expect(cadenceSpm).toMatchObject({ change: { value: 0 }, verdict: 'unchanged' });
    expect(warnings.map(({ code }) => code)).toEqual(['same-clip']);
  });

  it('gives the change with the root of the sum of the squared errors', () => {
    const before = withLeft('contactTimeMs', { median: 260, sd: 3, spread: 8, n: 12 });
    const after = withLeft('contactTimeMs', { median: 240, sd: 4, spread: 90, n: 12 });
    expect(leftContactTime(compareAnalyses(before, after))).toMatchObject({
      change: { value: -20, sd: 5 },
      verdict: 'decreased',
      reason: null,
    });
    expect(leftContactTime(compareAnalyses(after, before))?.verdict).toBe('increased');
  });

  it('says why a number is missing, and on which side', () => {
    const missing = withLeft('contactTimeMs', {
      median: null,
      sd: null,
      spread: null,
      n: 0,
      reason: 'Hidden.',
    });
    expect(leftContactTime(compareAnalyses(missing, analysis))).toMatchObject({
      change: null,
      verdict: 'not-comparable',
      reason: 'Before: Hidden.',
    });
    expect(leftContactTime(compareAnalyses(analysis, missing))?.reason).toBe('After: Hidden.');
  });

  it('does not compare what rests on two steps: their scatter is not known', () => {
    const few = withLeft('contactTimeMs', { median: 900, sd: 1, spread: 1, n: 2 });
    expect(leftContactTime(compareAnalyses(analysis, few))?.verdict).toBe('not-comparable');
  });

  it('takes grades that cannot be told apart as unchanged, and sure ones as changed', () => {
    const graded = (severe: number): Analysis => ({
      ...analysis,
      faults: analysis.faults.map((fault) => ({
        ...fault,
        distribution: { none: 1 - severe, mild: 0, moderate: 0, severe },
      })),
    });
    const verdicts = (was: number, is: number) =>
      new Set(compareAnalyses(graded(was), graded(is)).faults.map(({ verdict }) => verdict));
    expect(verdicts(0.99, 0.01)).toEqual(new Set(['better']));
    expect(verdicts(0.01, 0.99)).toEqual(new Set(['worse']));
    expect(verdicts(0.9, 0.1)).toEqual(new Set(['unchanged']));
  });

  it('says why a fault cannot be compared', () => {
    const faults = analysis.faults.map((fault) => ({ ...fault, distribution: null, why: 'Too few steps.' }));
    const [fault] = compareAnalyses(analysis, { ...analysis, faults }).faults;
    expect(fault).toMatchObject({ verdict: 'not-comparable', odds: null });
    expect(fault.reason).toContain('After: Too few steps.');
  });
});

describe('a change with the speed', () => {
  const expected = (low: number) => ({ low, high: low + 60, source: 'test' });
  const at = (speed: number, contactMs: number, expectedLow: number): Analysis => {
    const part = withLeft('contactTimeMs', { median: contactMs, sd: 3, spread: 8, n: 12 });
    const { contactTimeMs } = part.summary.measures;
    const measures = {
      ...part.summary.measures,
      contactTimeMs: { ...contactTimeMs, expected: expected(expectedLow) },
    };
    return {
      ...part,
      runner: { ...analysis.runner, speedMps: { value: speed, sd: 0.06, source: 'given' } },
      summary: { ...part.summary, measures },
    };
  };
  const bySpeed = (after: Analysis) => leftContactTime(compareAnalyses(at(2.5, 280, 250), after))?.bySpeed;

  it('is named where it is no more than expected, and only there', () => {
    expect(bySpeed(at(3.2, 255, 222))).toBe(true);
    expect(bySpeed(at(3.2, 220, 222))).toBe(false);
    expect(bySpeed(at(3.2, 300, 222))).toBe(false);
    expect(bySpeed(at(2.5, 255, 222))).toBe(false);
  });
});

describe('what makes two analyses not comparable', () => {
  const { runner, clip, pose } = analysis;

  it('is silent when all is alike', () => {
    expect(codes({})).toEqual([]);
  });

  it('names another speed only beyond its error', () => {
    const at = (value: number) => ({
      runner: { ...runner, speedMps: { value, sd: 0.06, source: 'given' as const } },
    });
    expect(codes(at(2.6))).toEqual([]);
    expect(codes(at(3.2))).toEqual(['speed']);
    expect(codes({ runner: { ...runner, speedMps: null } })).toEqual(['speed']);
  });

  it('names incline, side, height, standing picture, rate and model', () => {
    expect(codes({ runner: { ...runner, inclinePct: 2 } })).toEqual(['incline']);
    expect(codes({ runner: { ...runner, nearSide: 'left' } })).toEqual(['side']);
    expect(codes({ runner: { ...runner, heightM: 1.9 } })).toEqual(['height']);
    expect(codes({ runner: { ...runner, ankleZero: 'standing' } })).toEqual(['ankle-zero']);
    const sha256 = '1'.repeat(64);
    expect(codes({ clip: { ...clip, sha256, captureFps: 240 } })).toEqual(['frame-rate']);
    expect(codes({ pose: { ...pose, model: 'blazepose-lite' } })).toEqual(['model']);
    // As older analyses name the same one.
    expect(codes({ pose: { ...pose, model: 'heavy' } })).toEqual([]);
  });
});

describe('a drawn runner who no longer pushes off', () => {
  it('is told to be better, in the fault and in its measure', () => {
    const look = (fault: PlantedFault | null) => {
      const { truth, input } = drawnClip({ fault });
      const keypoints = keypointsOf(truth, { sdPx: 2, seed: 4 });
      return analyse({ ...input, keypoints, settings: { ...input.settings, draws: 60 } });
    };
    const { faults, measures } = compareAnalyses(look({ id: 'push-off', strength: 'strong' }), look(null));
    const pushOff = faults.filter(({ id }) => id === 'push-off');
    expect(pushOff.map(({ verdict }) => verdict)).toEqual(['better', 'better']);
    const range = measures.filter(({ id }) => id === 'plantarflexionExcursionDeg');
    expect(range.map(({ verdict }) => verdict)).toEqual(['decreased', 'decreased']);
  });
});

describe('the same drawn runner, seen twice with other noise', () => {
  it('is hardly ever called changed', () => {
    const { truth, input } = drawnClip();
    const seen = (seed: number) =>
      analyse({
        ...input,
        keypoints: keypointsOf(truth, { sdPx: 2, seed }),
        settings: { ...input.settings, draws: 60 },
      });
    const looks = [1, 2, 3].map(seen);
    const compared = looks.flatMap((before, i) =>
      looks.slice(i + 1).flatMap((after) => compareAnalyses(before, after).measures),
    );
    const told = compared.filter(({ verdict }) => verdict !== 'not-comparable');
    const alarms = told.filter(({ verdict }) => verdict !== 'unchanged');
    console.info(`Called changed: ${alarms.length} of ${told.length}.`);
    expect(told.length).toBeGreaterThan(150);
    expect(alarms.length / told.length).toBeLessThan(0.05);
  });
});
