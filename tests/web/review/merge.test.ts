import { describe, expect, it } from 'vitest';
import {
  NO_CORRECTIONS,
  type CoachNote,
  type Corrections,
  type MovedEvent,
} from '../../../src/analysis/corrections/corrections.ts';
import { merged } from '../../../src/web/review/merge.ts';

function moved(automaticMs: number, correctedMs: number): MovedEvent {
  return { foot: 'left', event: 'initialContact', automaticMs, correctedMs };
}

function withEvents(...events: MovedEvent[]): Corrections {
  return { ...NO_CORRECTIONS, events };
}

describe('two coaches at once', () => {
  it('keeps what either has corrected', () => {
    const result = merged({
      base: NO_CORRECTIONS,
      theirs: withEvents(moved(100, 120)),
      mine: withEvents(moved(800, 780)),
    });
    expect(result.events).toEqual([moved(100, 120), moved(800, 780)]);
  });

  it('takes mine where both have moved the same event', () => {
    const result = merged({
      base: NO_CORRECTIONS,
      theirs: withEvents(moved(100, 120)),
      mine: withEvents(moved(100, 90)),
    });
    expect(result.events).toEqual([moved(100, 90)]);
  });

  it('takes theirs where only they have changed what was there before', () => {
    const base = withEvents(moved(100, 110));
    const result = merged({ base, theirs: withEvents(moved(100, 120)), mine: base });
    expect(result.events).toEqual([moved(100, 120)]);
  });

  it('does not bring back what I took back', () => {
    const base = withEvents(moved(100, 110));
    expect(merged({ base, theirs: base, mine: NO_CORRECTIONS }).events).toEqual([]);
  });

  it('does not bring back what they took back and I left as it was', () => {
    const base = withEvents(moved(100, 110));
    expect(merged({ base, theirs: NO_CORRECTIONS, mine: base }).events).toEqual([]);
  });

  it('keeps notes of both, and my grade of a finding that both have graded', () => {
    const note = (id: string, text: string): CoachNote => ({
      ...{ id, text, frame: 3, finding: null, drawing: null },
    });
    const base = { ...NO_CORRECTIONS, notes: [note('a', 'Look.')] };
    const grade = { fault: 'push-off', foot: 'left', grade: 'mild', reason: 'Seen.' } as const;
    const result = merged({
      base,
      theirs: { ...base, notes: [...base.notes, note('b', 'Theirs.')], grades: [grade] },
      mine: { ...base, notes: [note('a', 'Look here.')], grades: [{ ...grade, grade: 'severe' }] },
    });
    expect(result.notes).toEqual([note('b', 'Theirs.'), note('a', 'Look here.')]);
    expect(result.grades).toEqual([{ ...grade, grade: 'severe' }]);
  });

  it('puts facts together one by one', () => {
    const facts = (value: Corrections['facts']): Corrections => ({ ...NO_CORRECTIONS, facts: value });
    const result = merged({
      base: facts({ inclinePct: 1 }),
      theirs: facts({ inclinePct: 1, heightM: 1.8, speedMps: 3 }),
      mine: facts({ heightM: 1.7 }),
    });
    expect(result.facts).toEqual({ heightM: 1.7, speedMps: 3 });
  });
});
