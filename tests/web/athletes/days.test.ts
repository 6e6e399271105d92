import { describe, expect, it } from 'vitest';
import { adaptationBand, dayOfAdaptation, lastAdaptationDay } from '../../../src/web/athletes/adaptation.ts';
import { weeksTo } from '../../../src/web/athletes/calendar.ts';
import { dayAt, dayNumber, dayOf, weekdayOf } from '../../../src/web/athletes/days.ts';
import { dayTicks, spanOf } from '../../../src/web/athletes/span.ts';

describe('days', () => {
  it('are whole numbers, also over a change of the clocks and a leap day', () => {
    expect(dayNumber('2025-03-31') - dayNumber('2025-03-30')).toBe(1);
    expect(dayAt(dayNumber('2024-02-28') + 1)).toBe('2024-02-29');
    expect(weekdayOf(dayNumber('2025-05-05'))).toBe(0);
  });

  it('are those of the place of filming where the clip says how it lies from UTC, else those of the reader', () => {
    expect(dayOf('2025-05-04T00:10:00+02:00')).toBe('2025-05-04');
    expect(dayOf('2025-05-03T23:50:00-07:00')).toBe('2025-05-03');
    expect(dayOf(new Date(2025, 4, 3, 23, 59).toISOString())).toBe('2025-05-03');
  });
});

describe('the two weeks of getting used', () => {
  it('are fourteen days, the first of them counted', () => {
    const { start, end } = adaptationBand('2025-05-01');
    expect(end - start).toBe(14);
    expect(lastAdaptationDay('2025-05-01')).toBe('2025-05-14');
    const days = ['2025-04-30', '2025-05-01', '2025-05-14', '2025-05-15'];
    expect(days.map((day) => dayOfAdaptation('2025-05-01', day))).toEqual([null, 1, 14, null]);
  });
});

describe('the days that the charts show', () => {
  it('reach from the first to the last of runs, log and band', () => {
    expect(spanOf([100, 110], [98, 112], { start: 105, end: 119 })).toEqual({ low: 98, high: 119 });
  });

  it('leave out what lies far from every run', () => {
    expect(spanOf([100, 110], [20], { start: 300, end: 314 })).toEqual({ low: 100, high: 111 });
  });

  it('are a week at least', () => {
    expect(spanOf([100], [], null)).toEqual({ low: 97, high: 104 });
  });

  it('are named at even steps, no more than there is room for', () => {
    expect(dayTicks({ low: 0, high: 21 }, 4)).toEqual([0, 7, 14]);
    for (const high of [1, 9, 40, 400, 4000])
      expect(dayTicks({ low: 0, high }, 4).length).toBeLessThanOrEqual(4);
  });
});

describe('the calendar', () => {
  it('shows whole weeks from Monday, four at least, and all of the log when asked', () => {
    const weeks = weeksTo('2025-05-07', null);
    expect(weeks).toHaveLength(4);
    expect([weeks[0][0], weeks[3][6]]).toEqual(['2025-04-14', '2025-05-11']);
    expect(weeksTo('2025-05-07', '2025-03-01')[0]).toContain('2025-03-01');
  });
});
