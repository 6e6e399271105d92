import { describe, expect, it } from 'vitest';
import type { SupportResult } from '../../src/analysis/result.ts';
import { compareWithLabels, type Labels, shareWithin } from './label-comparison.ts';

const FRAME_MS = 1000 / 30;

function event(frame: number): SupportResult['initialContact'] {
  return { frame, timeMs: frame * FRAME_MS, sdMs: 8 };
}

/** What the comparison looks at of a support. */
function support(side: 'near' | 'far', contact: number | null, toeOff: number | null): SupportResult {
  return {
    ...{ index: 0, foot: side === 'near' ? 'left' : 'right', side, excluded: null },
    initialContact: contact === null ? null : event(contact),
    toeOff: toeOff === null ? null : event(toeOff),
  } as SupportResult;
}

function labels(...steps: [side: 'near' | 'far', contact: number | null, toeOff: number | null][]): Labels {
  const label = (frame: number | null): { frame: number | null; spread: number | null } => ({
    frame,
    spread: 0,
  });
  return {
    clip: '',
    steps: steps.map(([side, contact, toeOff]) => ({
      side,
      initialContact: label(contact),
      toeOff: label(toeOff),
    })),
  };
}

const TWO_STEPS = labels(['near', null, 4], ['far', 6, 14.5], ['near', 16, 25.5], ['far', 27, null]);

describe('supports against labels', () => {
  it('counts as found only what is labelled with both ends', () => {
    const compared = compareWithLabels([support('far', 6, 14), support('near', 16, 25)], TWO_STEPS, FRAME_MS);
    expect(compared).toMatchObject({ complete: 2, found: 2, invented: 0, wrongSide: 0 });
    expect(compared.initialContact).toHaveLength(2);
  });

  it('does not call a support invented that the clip cuts and the label knows by one end', () => {
    const compared = compareWithLabels([support('near', -4, 4.2)], TWO_STEPS, FRAME_MS);
    expect(compared).toMatchObject({ found: 0, invented: 0 });
  });

  it('calls a support invented where nothing is labelled', () => {
    const compared = compareWithLabels([support('far', 11, 20)], TWO_STEPS, FRAME_MS);
    expect(compared).toMatchObject({ found: 0, invented: 1 });
  });

  it('calls the second of two supports for one label invented', () => {
    const twice = [support('far', 6, 14), support('far', 7, 15)];
    expect(compareWithLabels(twice, TWO_STEPS, FRAME_MS)).toMatchObject({ found: 1, invented: 1 });
  });

  it('leaves out what the analysis does not count', () => {
    const excluded = { ...support('far', 6, 14), excluded: 'reason' };
    expect(compareWithLabels([excluded], TWO_STEPS, FRAME_MS)).toMatchObject({ found: 0, invented: 0 });
  });

  it('counts near and far exchanged as found but wrong', () => {
    const compared = compareWithLabels([support('near', 6, 14)], TWO_STEPS, FRAME_MS);
    expect(compared).toMatchObject({ found: 1, wrongSide: 1 });
  });
});

describe('events against labels', () => {
  it('gives the plain difference and that of the first frame at or after the event', () => {
    const [far] = compareWithLabels([support('far', 5.3, 14)], TWO_STEPS, FRAME_MS).initialContact;
    expect(far.plain).toBeCloseTo(-0.7);
    expect(far.visible).toBe(0);
  });

  it('expects the event half a frame before the label and adds the error of the label to the stated one', () => {
    const [far] = compareWithLabels([support('far', 5.5, 14)], TWO_STEPS, FRAME_MS).initialContact;
    expect(far.deviationMs.error).toBeCloseTo(0);
    expect(far.deviationMs.sd).toBeCloseTo(Math.hypot(8, FRAME_MS / Math.sqrt(12)));
  });

  it('takes a difference of exactly the limit as within it', () => {
    expect(shareWithin([1, -1, 1.01, 2], 1)).toBe(0.5);
  });
});
