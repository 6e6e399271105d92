import { describe, expect, it } from 'vitest';
import {
  canAlignPassage,
  eventPhases,
  nextPhase,
  phaseAt,
  phaseLines,
  picturePhases,
  previousPhase,
  timeAt,
} from '../../../src/web/compare/phase.ts';
import { shareOfStep, stepsOf, typicalPlace, type Step } from '../../../src/web/compare/step.ts';
import { syntheticAnalysis } from '../../report/fixture/fixture-analysis.ts';

const early: Step = { index: 3, contactMs: 1000, toeOffMs: 1200, overBallMs: 1080 };
const late: Step = { index: 8, contactMs: 500, toeOffMs: 800, overBallMs: 680 };

describe('two supports at the same phase', () => {
  it('begin and end together, by equal shares of each', () => {
    const [first, second] = phaseLines([early, late], 'share');
    expect([timeAt(first, 0), timeAt(second, 0)]).toEqual([1000, 500]);
    expect([timeAt(first, 100), timeAt(second, 100)]).toEqual([1200, 800]);
    expect([timeAt(first, 50), timeAt(second, 50)]).toEqual([1100, 650]);
    expect([timeAt(first, -20), timeAt(second, 120)]).toEqual([960, 860]);
  });

  it('pass over the ball together when asked to, at the mean of their own shares', () => {
    const lines = phaseLines([early, late], 'passage');
    expect(eventPhases(lines)).toEqual([0, 50, 100]);
    expect(lines.map((line) => timeAt(line, 50))).toEqual([1080, 680]);
    expect(lines.map((line) => timeAt(line, 110))).toEqual([1220, 830]);
  });

  it('keep to contact and toe-off where the passage of one is not seen', () => {
    const unseen = { ...late, overBallMs: null };
    expect(canAlignPassage([early, unseen])).toBe(false);
    expect(phaseLines([early, unseen], 'passage')).toEqual(phaseLines([early, unseen], 'share'));
  });

  it('turn times back into phases', () => {
    for (const line of phaseLines([early, late], 'passage'))
      for (const phase of [-15, 0, 30, 50, 77, 100, 118])
        expect(phaseAt(line, timeAt(line, phase))).toBeCloseTo(phase, 9);
  });

  it('step from picture to picture of either video', () => {
    const lines = phaseLines([early, late], 'share');
    const phases = picturePhases(lines, [
      [900, 1000, 1100, 1200],
      [500, 575, 800],
    ]);
    expect(phases).toEqual([0, 0, 25, 50, 100, 100]);
    expect(nextPhase(phases, 0)).toBe(25);
    expect(previousPhase(phases, 100)).toBe(50);
    expect(nextPhase(phases, 100)).toBe(100);
  });
});

describe('the steps of a foot', () => {
  const { analysis } = syntheticAnalysis();
  const steps = stepsOf(analysis, 'left');

  it('are those that count, the typical one known', () => {
    const counted = analysis.supports.filter(({ foot, excluded }) => foot === 'left' && excluded === null);
    expect(steps.map(({ index }) => index)).toEqual(counted.map(({ index }) => index));
    expect(steps[typicalPlace(analysis, 'left', steps)].index).toBe(analysis.summary.typicalSupport.left);
    expect(typicalPlace(analysis, 'left', [])).toBe(0);
  });

  it('are 0 % at contact and 100 % at toe-off', () => {
    expect([shareOfStep(steps[0], steps[0].contactMs), shareOfStep(steps[0], steps[0].toeOffMs)]).toEqual([
      0, 100,
    ]);
  });
});
