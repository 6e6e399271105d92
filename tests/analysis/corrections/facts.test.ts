import { describe, expect, it } from 'vitest';
import { analyse, type AnalysisInput } from '../../../src/analysis/analyse.ts';
import type { ChangedFacts } from '../../../src/analysis/corrections/corrections.ts';
import type { Analysis } from '../../../src/analysis/result.ts';
import { corrected, drawnClip, notesOf } from './drawn-clip.ts';

const { input } = drawnClip({ standingS: 1 });

function withSettings(settings: Partial<AnalysisInput['settings']>): Analysis {
  return analyse({ ...input, settings: { ...input.settings, ...settings } });
}

function unnoted(analysis: Analysis): Analysis {
  return { ...analysis, quality: analysis.quality.filter(({ code }) => code !== 'corrected') };
}

describe('changed facts', () => {
  it.each<ChangedFacts & Partial<AnalysisInput['settings']>>([
    { heightM: 1.6 },
    { heightM: null, speedMps: null },
    { speedMps: 3.3 },
    { sex: 'female' },
    { inclinePct: 4 },
    { direction: 'right' },
    { standingRangeMs: { from: 100, to: 900 } },
  ])('give what the analysis gives that was told at once: %j', (facts) => {
    expect(unnoted(corrected(input, { facts }))).toEqual(withSettings(facts));
  });

  it('are said', () => {
    expect(notesOf(corrected(input, { facts: { heightM: 1.6, sex: null } }), 'corrected')).toEqual([
      'Corrected by hand: height, sex.',
    ]);
  });
});

describe('a changed capture rate', () => {
  const slow = drawnClip({ captureFps: 240, timeScale: 8, durationS: 4 }).input;
  const taken = { ...slow.clip, captureFps: 30, timeScale: 1, durationMs: 8 * slow.clip.durationMs };
  const untold = { ...slow, clip: taken };
  const facts = { captureFps: 240 };

  it('gives real times, as if it had been known', () => {
    const analysis = corrected(untold, { facts });
    const known = analyse(slow);
    expect(analysis.clip).toEqual(slow.clip);
    expect(analysis.supports).toEqual(known.supports);
    expect(notesOf(analysis, 'slow-motion')[0]).toContain('240 frames per second, as given, played at 30');
  });

  it('replaces what was said of slow motion before', () => {
    const said = { code: 'slow-motion', severity: 'info', message: 'Eightfold.', affects: [] } as const;
    const notes = [{ ...said, affects: [] }];
    const analysis = corrected({ ...slow, notes }, { facts: { captureFps: 120 } });
    expect(notesOf(analysis, 'slow-motion')).toHaveLength(1);
    expect(notesOf(analysis, 'slow-motion')[0]).toContain('120 frames per second');
  });

  it('takes the other corrections along: their times are those of the clip as it was analysed', () => {
    const at = analyse(slow).supports[3];
    const automaticMs = 8 * (at.toeOff?.timeMs ?? Number.NaN);
    const events = [
      { foot: at.foot, event: 'toeOff', automaticMs, correctedMs: automaticMs + 8 * 12 },
    ] as const;
    const analysis = corrected(untold, { facts, events });
    expect(analysis.supports[3].toeOff?.timeMs).toBeCloseTo(automaticMs / 8 + 12, 6);
    expect(notesOf(analysis, 'correction-unmatched')).toEqual([]);
  });
});
