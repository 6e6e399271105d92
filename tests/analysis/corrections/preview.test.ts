import { describe, expect, it } from 'vitest';
import { analyse, type AnalysisInput } from '../../../src/analysis/analyse.ts';
import { NO_CORRECTIONS, type Corrections } from '../../../src/analysis/corrections/corrections.ts';
import { rememberedTrack } from '../../../src/analysis/seen-track.ts';
import { PREVIEW_DRAWS } from '../../../src/analysis/settings.ts';
import { drawnClip } from './drawn-clip.ts';

const { input } = drawnClip();

function withCorrections(said: Partial<Corrections>): AnalysisInput {
  return { ...input, corrections: { ...NO_CORRECTIONS, ...said } };
}

describe('a remembered track', () => {
  it('changes no result, whatever is corrected in between', () => {
    const trackOf = rememberedTrack();
    const keypoints = [{ frame: 40, name: 'left_heel', x: 500, y: 500 }] as const;
    const inputs = [
      input,
      withCorrections({ facts: { heightM: 1.7 } }),
      withCorrections({ keypoints }),
      withCorrections({ swappedLegs: [{ fromFrame: 90, toFrame: 95 }] }),
      withCorrections({ facts: { captureFps: 120 } }),
      input,
    ];
    for (const one of inputs)
      expect(JSON.stringify(analyse(one, trackOf))).toBe(JSON.stringify(analyse(one)));
  });

  it('is made anew only where the points are others', () => {
    const trackOf = rememberedTrack();
    const first = trackOf(input);
    expect(trackOf(withCorrections({ facts: { heightM: 1.7 } }))).toBe(first);
    expect(trackOf(withCorrections({ swappedLegs: [{ fromFrame: 1, toFrame: 2 }] }))).not.toBe(first);
  });
});

describe('a preview', () => {
  const full = analyse({ ...input, settings: { ...input.settings, draws: 200 } });
  const preview = analyse({ ...input, settings: { ...input.settings, draws: PREVIEW_DRAWS } });

  it('has the same numbers', () => {
    const numbers = ({ supports }: typeof full): unknown =>
      supports.map(({ measures }) => Object.values(measures).map(({ value }) => value));
    expect(numbers(preview)).toEqual(numbers(full));
  });

  it('has nearly the same grades', () => {
    const others = preview.faults.filter(({ grade }, i) => grade !== full.faults[i].grade);
    expect(others.length).toBeLessThanOrEqual(2);
  });
});
