import { describe, expect, it } from 'vitest';
import type { PersonTrack } from '../../src/pose/people/people-tracks.ts';
import { runnerPath } from '../../src/pose/people/runner-path.ts';
import { figure } from './figures.ts';

const SAME = { x: 1, y: 1 };
const TRACK: PersonTrack = [
  { frame: 100, ...figure({ xPx: 200 }) },
  { frame: 120, ...figure({ xPx: 300 }) },
  { frame: 240, ...figure({ xPx: 500 }) },
];

function xAt(frame: number, alone = false, factor = 1): unknown {
  const lookout = runnerPath(TRACK, alone)(frame, { x: factor, y: factor });
  return lookout === 'absent' ? lookout : (lookout.circle?.xPx ?? null);
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

  it('leans as the runner mostly does, and shows every runner facing the same way', () => {
    const facing = (footPx: number): PersonTrack =>
      [0.1, 0.12, 0.5].map((leanRad, look) => {
        const { circle, pose } = figure({ xPx: 200 });
        const foot = [
          { name: 'left_heel', x: 200, y: 400 },
          { name: 'left_foot_index', x: 200 + footPx, y: 400 },
        ];
        const keypoints = [...pose.keypoints, ...foot];
        return { frame: 20 * look, circle: { ...circle, leanRad }, pose: { ...pose, keypoints } };
      });
    expect(runnerPath(facing(30), true)(10, SAME)).toMatchObject({
      circle: { leanRad: 0.12 },
      mirrored: true,
    });
    // Also where the place is not known.
    expect(runnerPath(facing(30), true)(400, SAME)).toEqual({ circle: null, mirrored: true });
    expect(runnerPath(facing(-30), true)(10, SAME)).toMatchObject({
      circle: { leanRad: 0.12 },
      mirrored: false,
    });
  });

  it('stays where a single sighting was', () => {
    const single = TRACK.slice(0, 1);
    expect(runnerPath(single, true)(100, SAME)).toMatchObject({ circle: { xPx: 200 } });
    expect(runnerPath(single, true)(105, SAME)).toMatchObject({ circle: { xPx: 200 } });
  });
});
