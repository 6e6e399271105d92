import { describe, expect, it } from 'vitest';
import type { Soreness, SorenessLevel } from '../../../src/api/athletes.ts';
import { stretchesOf } from '../../../src/web/athletes/day-strip-shapes.ts';
import { dayNumber } from '../../../src/web/athletes/days.ts';
import { painAround, painToHeed } from '../../../src/web/athletes/soreness-log.ts';

function entry(day: string, level: SorenessLevel): Soreness {
  return { day, level, remark: '' };
}

describe('pain in the log', () => {
  const log = [entry('2025-05-01', 'pain'), entry('2025-05-03', 'none')];

  it('is warned of for two weeks, whatever followed', () => {
    expect(painToHeed(log, '2025-05-14')).toBe('2025-05-01');
    expect(painToHeed(log, '2025-05-15')).toBeNull();
  });

  it('is warned of for as long as nothing follows it', () => {
    expect(painToHeed(log.slice(0, 1), '2025-09-01')).toBe('2025-05-01');
  });

  it('is not found in discomfort', () => {
    expect(painToHeed([entry('2025-05-01', 'discomfort')], '2025-05-01')).toBeNull();
    expect(painToHeed([], '2025-05-01')).toBeNull();
  });
});

describe('pain beside a report', () => {
  const log = [entry('2025-05-01', 'pain'), entry('2025-05-20', 'none'), entry('2025-09-01', 'pain')];

  it('is that of the last two weeks, if nothing better came since', () => {
    expect(painAround(log, '2025-01-01', '2025-09-15')).toBe('2025-09-01');
    expect(painAround(log, '2025-01-01', '2025-09-16')).toBeNull();
    expect(painAround([...log, entry('2025-09-02', 'none')], '2025-01-01', '2025-09-03')).toBeNull();
  });

  it('is also that of the two weeks before and after the clip', () => {
    expect(painAround(log, '2025-04-17', '2025-12-01')).toBe('2025-05-01');
    expect(painAround(log, '2025-05-05', '2025-12-01')).toBe('2025-05-01');
    // By then it was over.
    expect(painAround(log, '2025-05-15', '2025-12-01')).toBeNull();
  });

  it('is not looked for in days to come', () => {
    expect(painAround(log, '2025-07-01', '2025-08-31')).toBeNull();
  });
});

it('days in a row that felt the same are one stretch', () => {
  const start = dayNumber('2025-05-01');
  const log = [
    entry('2025-05-01', 'discomfort'),
    entry('2025-05-02', 'discomfort'),
    entry('2025-05-04', 'discomfort'),
    entry('2025-05-05', 'pain'),
  ];
  expect(stretchesOf(log)).toEqual([
    { level: 'discomfort', start, end: start + 2 },
    { level: 'discomfort', start: start + 3, end: start + 4 },
    { level: 'pain', start: start + 4, end: start + 5 },
  ]);
});
