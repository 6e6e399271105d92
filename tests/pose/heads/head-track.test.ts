import { describe, expect, it } from 'vitest';
import { headOf } from '../../../src/pose/heads/head.ts';
import { coversAt, type HeadPoint } from '../../../src/pose/heads/head-track.ts';

const HOLDING = { gapFrames: 30, endFrames: 15 };

/** A head that moves 4 px a frame, seen in the frames given. */
function moving(frames: readonly number[]): HeadPoint[] {
  return frames.map((frame) => ({ frame, xPx: 100 + 4 * frame, yPx: 50, radiusPx: 20 }));
}

function covers(track: HeadPoint[], frame: number): boolean {
  const xPx = 100 + 4 * frame;
  return coversAt(track, frame, HOLDING).some((head) => Math.abs(head.xPx - xPx) < 6 && head.radiusPx >= 20);
}

describe('a head over the clip', () => {
  it('is covered where it is seen, between sightings, and for a while before the first and after the last', () => {
    const track = moving([10, 11, 12, 13, 14, 15, 16, 30, 31, 32, 33, 34, 35]);
    for (let frame = 0; frame <= 50; frame += 1) expect(covers(track, frame), `frame ${frame}`).toBe(true);
    expect(coversAt(track, 51, HOLDING)).toEqual([]);
  });

  it('stays covered where it was last seen, in case it stopped there', () => {
    const last = coversAt(moving([0, 1, 2, 3, 4]), 12, HOLDING);
    expect(last.map(({ xPx }) => xPx)).toEqual([116, 148]);
  });

  it('is not uncovered by a pose that is off for a frame', () => {
    const track = moving([0, 1, 2, 3, 4, 5, 6]);
    track[3] = { ...track[3], xPx: 600 };
    expect(covers(track, 3)).toBe(true);
  });

  it('is taken for gone in a long gap', () => {
    const track = moving([0, 1, 2, 80, 81, 82]);
    expect(coversAt(track, 40, HOLDING)).toEqual([]);
    expect(covers(track, 70)).toBe(true);
  });

  it('never seen covers nothing', () => {
    expect(coversAt([], 5, HOLDING)).toEqual([]);
  });
});

describe('the place of a head', () => {
  it('is around the points of the face, and wider than them', () => {
    const face = [
      ['nose', 90, 100],
      ['left_eye', 94, 94],
      ['left_ear', 110, 96],
    ] as const;
    const head = headOf({ keypoints: face.map(([name, x, y]) => ({ name, x, y })) });
    expect(head).not.toBeNull();
    for (const [, x, y] of face)
      expect(Math.hypot(x - (head?.xPx ?? 0), y - (head?.yPx ?? 0))).toBeLessThan((head?.radiusPx ?? 0) / 2);
  });

  it('is not known without them', () => {
    expect(headOf({ keypoints: [{ name: 'left_hip', x: 1, y: 2 }] })).toBeNull();
  });
});
