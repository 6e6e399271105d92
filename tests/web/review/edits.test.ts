import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../../src/analysis/corrections/corrections.ts';
import { correctionsSchema } from '../../../src/api/corrections.ts';
import { withStanding } from '../../../src/web/review/edits.ts';
import { runsWithin, shownEvents } from '../../../src/web/review/events.ts';
import { corrected, drawnClip, notesOf } from '../../analysis/corrections/drawn-clip.ts';

const CLOCK = { timesMs: [0, 100, 200, 300], stretch: 2 };

describe('where the runner stands', () => {
  it('is kept in the time of the automatic result, in whichever order it was marked', () => {
    const marked = withStanding({ ...NO_CORRECTIONS, facts: { heightM: 1.8 } }, 3, 1, CLOCK);
    expect(marked?.facts).toEqual({ heightM: 1.8, standingRangeMs: { from: 100, to: 300 } });
    expect(correctionsSchema.safeParse(marked).success).toBe(true);
  });

  it('is more than one picture', () => {
    expect(withStanding(NO_CORRECTIONS, 2, 2, CLOCK)).toBeNull();
  });

  it('is not where steps count', () => {
    const { input } = drawnClip({ durationS: 3 });
    const { supports } = corrected(input, {});
    const counted = supports.find(
      ({ excluded, initialContact }) => excluded === null && initialContact !== null,
    );
    const contact = Math.ceil(counted?.initialContact?.frame ?? 0);
    expect(runsWithin(shownEvents(supports), contact + 1, contact)).toBe(true);
    expect(runsWithin(shownEvents(supports), 5000, 5010)).toBe(false);
  });

  it('reaches the analysis, which no longer asks for one', () => {
    const { input } = drawnClip({ durationS: 3 });
    const facts = { standingRangeMs: { from: 700, to: 760 } };
    expect(notesOf(corrected(input, {}), 'no-standing-frame')).toHaveLength(1);
    expect(notesOf(corrected(input, { facts }), 'no-standing-frame')).toEqual([]);
  });
});
