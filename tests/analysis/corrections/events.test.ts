import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.ts';
import type { EventName, MovedEvent } from '../../../src/analysis/corrections/corrections.ts';
import { corrected, drawnClip, notesOf } from './drawn-clip.ts';

const { input } = drawnClip();
const automatic = analyse(input);
const FRAME_MS = 1000 / 60;

function move(place: number, event: EventName, byMs: number): MovedEvent {
  const support = automatic.supports[place];
  const automaticMs = support[event]?.timeMs ?? Number.NaN;
  return { foot: support.foot, event, automaticMs, correctedMs: automaticMs + byMs };
}

describe('no corrections', () => {
  it('change nothing, byte for byte', () => {
    expect(JSON.stringify(corrected(input, {}))).toBe(JSON.stringify(automatic));
  });
});

describe('an event moved by hand', () => {
  const toeOff = move(3, 'toeOff', 24);
  const analysis = corrected(input, { events: [toeOff] });
  const [before, after] = [automatic.supports[3], analysis.supports[3]];

  it('is where it was put, known to half a frame', () => {
    expect(after.toeOff?.timeMs).toBe(toeOff.correctedMs);
    expect(after.toeOff?.sdMs).toBeCloseTo(FRAME_MS / 2, 2);
    expect(after.toeOff?.frame).toBeCloseTo(toeOff.correctedMs / FRAME_MS, 6);
    expect(Object.keys(after.toeOff ?? {})).toEqual(Object.keys(before.toeOff ?? {}));
  });

  it('changes what is measured by it, and no other event', () => {
    const [was, is] = [before.measures.contactTimeMs.value, after.measures.contactTimeMs.value];
    expect((is ?? Number.NaN) - (was ?? Number.NaN)).toBeCloseTo(24, 6);
    expect(after.initialContact).toEqual(before.initialContact);
    expect(analysis.supports[4].toeOff).toEqual(automatic.supports[4].toeOff);
    expect(analysis.summary.measures.contactTimeMs[after.foot]).not.toEqual(
      automatic.summary.measures.contactTimeMs[after.foot],
    );
  });

  it('is said', () => {
    expect(notesOf(analysis, 'corrected')).toEqual(['Corrected by hand: 1 contact or toe-off.']);
    expect(notesOf(analysis, 'correction-unmatched')).toEqual([]);
  });

  it('is free of what the rules of the search may be off by', () => {
    const draws = { ...input, settings: { ...input.settings, draws: 200 } };
    const events = automatic.supports.flatMap((support, i) =>
      support.excluded === null ? [move(i, 'initialContact', 0), move(i, 'toeOff', 0)] : [],
    );
    const sdOf = (analysed: typeof automatic): number =>
      analysed.summary.measures.contactTimeMs.left.sd ?? Number.NaN;
    expect(sdOf(corrected(draws, { events }))).toBeLessThan(0.7 * sdOf(analyse(draws)));
  });

  it('is found again within 80 ms of where it was, and not beyond', () => {
    const near = corrected(input, { events: [{ ...toeOff, automaticMs: toeOff.automaticMs + 79 }] });
    expect(near.supports[3].toeOff?.timeMs).toBe(toeOff.correctedMs);
    const far = corrected(input, { events: [{ ...toeOff, automaticMs: toeOff.automaticMs + 81 }] });
    expect(far.supports).toEqual(automatic.supports);
    expect(notesOf(far, 'correction-unmatched')[0]).toContain('the toe-off of the');
  });

  it('gives way to a later correction of the same event, and says so', () => {
    const again = { ...toeOff, correctedMs: toeOff.correctedMs + 5 };
    const twice = corrected(input, { events: [toeOff, again] });
    expect(twice.supports[3].toeOff?.timeMs).toBe(again.correctedMs);
    expect(notesOf(twice, 'correction-unmatched')).toHaveLength(1);
  });

  it('leaves a support out when it cannot be one of running any more', () => {
    const absurd = corrected(input, { events: [move(3, 'toeOff', -400)] });
    expect(absurd.supports.filter(({ excluded }) => excluded !== null).length).toBeGreaterThan(
      automatic.supports.filter(({ excluded }) => excluded !== null).length,
    );
  });
});

describe('a support left out by hand', () => {
  const { foot, initialContact, index } = automatic.supports[4];
  const reason = 'The runner looks round.';
  const automaticContactMs = (initialContact?.timeMs ?? Number.NaN) + 10;
  const analysis = corrected(input, { excludedSupports: [{ foot, automaticContactMs, reason }] });

  it('is marked with the reason and not measured', () => {
    expect(analysis.supports[index].excluded).toBe(reason);
    expect(analysis.supports[index].measures.contactTimeMs).toEqual({ value: null, sd: null, reason });
    expect(analysis.supports[index].initialContact).toEqual(initialContact);
  });

  it('no longer counts', () => {
    const n = (analysed: typeof automatic): number => analysed.summary.measures.contactTimeMs[foot].n;
    expect(n(analysis)).toBe(n(automatic) - 1);
  });

  it('stays found when its contact is moved as well', () => {
    const events = [move(4, 'initialContact', 60)];
    const both = corrected(input, { events, excludedSupports: [{ foot, automaticContactMs, reason }] });
    expect(both.supports[index].excluded).toBe(reason);
  });

  it('is said to be missing when there is none', () => {
    const excludedSupports = [{ foot, automaticContactMs: 99_000, reason }];
    expect(notesOf(corrected(input, { excludedSupports }), 'correction-unmatched')[0]).toContain('99.00 s');
  });
});
