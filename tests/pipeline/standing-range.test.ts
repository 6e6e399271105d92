import { describe, expect, it } from 'vitest';
import type { StandingSource } from '../../src/pipeline/request.ts';
import { requireRangeWithin } from '../../src/pipeline/standing-range.ts';

function range(startS: number, endS: number): StandingSource {
  return { kind: 'range', startMs: 1000 * startS, endMs: 1000 * endS };
}

describe('a stretch of standing', () => {
  it.each([
    [90, 95, 1600, '--standing 90-95s reaches beyond the clip, which is only 1.6 s long.'],
    [2, 40, 12_000, '--standing 2-40s reaches beyond the clip, which is only 12.0 s long.'],
    [1.5, 1.8, 1500, '--standing 1.5-1.8s reaches beyond the clip, which is only 1.5 s long.'],
  ])('from %d to %d s is refused where the clip ends at %d ms', (startS, endS, clipMs, message) => {
    expect(() => {
      requireRangeWithin(range(startS, endS), clipMs);
    }).toThrow(message);
  });

  it('may end where a player shows the end, and is not judged before the length is known', () => {
    expect(() => {
      requireRangeWithin(range(10, 12), 11_970);
      requireRangeWithin(range(90, 95), null);
      requireRangeWithin({ kind: 'picture', path: 'standing.jpg' }, 1000);
      requireRangeWithin(null, 1000);
    }).not.toThrow();
  });
});
