import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { drawnClip, notesOf } from './corrections/drawn-clip.ts';

const { input } = drawnClip({ direction: 'left' });
const { settings, pose } = input;

describe('what is said of a clip and contradicted by it', () => {
  it('a direction against which the feet point is refused, not measured backwards', () => {
    const analysis = analyse({ ...input, settings: { ...settings, direction: 'right' } });
    expect(analysis.supports).toHaveLength(0);
    expect(notesOf(analysis, 'direction-wrong')[0]).toContain('give left');
  });

  it('a speed that does not fit the height widens the error of lengths and of the speed', () => {
    const fitting = analyse(input).runner;
    const analysis = analyse({
      ...input,
      settings: { ...settings, speedMps: 1.25 * (settings.speedMps ?? 0) },
    });
    expect(notesOf(analysis, 'scale-disagrees')[0]).toContain('the speed that is given');
    const share = ({ scale }: typeof fitting): number => (scale?.sd ?? 0) / (scale?.pxPerM ?? 1);
    expect(share(analysis.runner)).toBeGreaterThan(3 * share(fitting));
    expect(analysis.runner.speedMps?.sd).toBeGreaterThan(2 * (fitting.speedMps?.sd ?? 0));
  });
});

describe('a pose model that places feet too roughly', () => {
  it('gives numbers, a warning and no verdicts', () => {
    const analysis = analyse({ ...input, pose: { ...pose, model: 'blazepose-lite' } });
    expect(notesOf(analysis, 'rough-model')).toHaveLength(1);
    expect(analysis.summary.cadenceSpm).not.toBeNull();
    for (const { grade, why } of analysis.faults) {
      expect(grade).toBe('not-resolvable');
      expect(why).toContain('The lite model');
    }
  });
});
