import { describe, expect, it } from 'vitest';
import type { PersonTrack } from '../../src/pose/people/people-tracks.ts';
import { lookoutAt } from '../../src/pose/people/runner-path.ts';
import { figure } from './figures.ts';

const TRACK: PersonTrack = [
  { frame: 100, ...figure({ xPx: 200 }) },
  { frame: 120, ...figure({ xPx: 300 }) },
  { frame: 240, ...figure({ xPx: 500 }) },
];

function xAt(frame: number, alone = false, factor = 1): unknown {
  const lookout = lookoutAt(frame, TRACK, alone, factor);
  return lookout !== null && lookout !== 'absent' ? lookout.xPx : lookout;
}

describe('where the runner is expected', () => {
  it('is on the line between two sightings', () => {
    expect(xAt(100)).toBe(200);
    expect(xAt(110)).toBe(250);
    expect(xAt(120)).toBe(300);
  });

  it('goes on for a moment before the first sighting and after the last', () => {
    expect(xAt(90)).toBe(150);
    expect(xAt(246)).toBe(510);
  });

  it('is nowhere beyond that and in long gaps, when others are in view', () => {
    expect([xAt(50), xAt(180), xAt(400)]).toEqual(['absent', 'absent', 'absent']);
  });

  it('is anywhere beyond that, when nobody else is', () => {
    expect([xAt(50, true), xAt(180, true), xAt(400, true)]).toEqual([null, null, null]);
  });

  it('is given in the pixels of the decoded picture', () => {
    expect(xAt(110, false, 0.5)).toBe(125);
  });

  it('stays where a single sighting was', () => {
    const single = TRACK.slice(0, 1);
    expect(lookoutAt(100, single, true, 1)).toMatchObject({ xPx: 200 });
    expect(lookoutAt(105, single, true, 1)).toMatchObject({ xPx: 200 });
  });
});
