import { describe, expect, it } from 'vitest';
import { glassPlace, gripInReach, nudgeOf, placeWithin, REACH_PX } from '../../../src/web/review/grips.ts';
import { pointName, shownPoints } from '../../../src/web/review/skeleton-points.ts';

const heel = { id: 'heel', name: 'Heel', at: [100, 100] } as const;
const ankle = { id: 'ankle', name: 'Ankle', at: [120, 100] } as const;

describe('a grip under a finger', () => {
  it('is the nearest within reach on the screen, however the clip is scaled', () => {
    expect(gripInReach([heel, ankle], [108, 100], null, 1)).toBe(heel);
    expect(gripInReach([heel, ankle], [113, 100], null, 1)).toBe(ankle);
    expect(gripInReach([heel], [100 + REACH_PX + 1, 100], null, 1)).toBeNull();
    expect(gripInReach([heel], [100 + REACH_PX + 1, 100], null, 0.5)).toBe(heel);
  });

  it('is the chosen one where two are about as near, the other one where that is touched', () => {
    expect(gripInReach([heel, ankle], [108, 100], 'ankle', 1)).toBe(ankle);
    expect(gripInReach([heel, ankle], [100, 100], 'ankle', 1)).toBe(heel);
  });

  it('stays within the picture', () => {
    expect(placeWithin([-3, 50.26], { widthPx: 640, heightPx: 360 })).toEqual([0, 50.3]);
    expect(placeWithin([700, 400], { widthPx: 640, heightPx: 360 })).toEqual([640, 360]);
  });

  it('is moved by arrow keys, by ten with shift', () => {
    expect(nudgeOf({ key: 'ArrowUp', shiftKey: false })).toEqual([0, -1]);
    expect(nudgeOf({ key: 'ArrowRight', shiftKey: true })).toEqual([10, 0]);
    expect(nudgeOf({ key: 'c', shiftKey: false })).toBeNull();
  });
});

it.each([
  ['in the middle', [200, 300]],
  ['at a corner', [5, 5]],
  ['low at the right', [395, 595]],
] as const)('the glass for a point %s lies in the stage and not under the finger', (_, at) => {
  const [x, y] = glassPlace(at, { width: 400, height: 600 }, 64);
  expect(x).toBeGreaterThanOrEqual(64);
  expect(x).toBeLessThanOrEqual(336);
  expect(y).toBeGreaterThanOrEqual(64);
  expect(y).toBeLessThanOrEqual(536);
  expect(Math.hypot(x - at[0], y - at[1])).toBeGreaterThan(64);
});

describe('the points of a frame', () => {
  const points = { left_heel: [null, [1, 2], null, null] } satisfies Parameters<typeof shownPoints>[0];

  it('are where a hand put them, else where they were found, else as in the nearest frame', () => {
    const hand = { frame: 3, name: 'left_heel', x: 7, y: 8 } as const;
    const at = (frame: number) => shownPoints(points, [hand], frame);
    expect(at(3)).toEqual([{ name: 'left_heel', at: [7, 8], byHand: true, found: true }]);
    expect(at(1)).toEqual([{ name: 'left_heel', at: [1, 2], byHand: false, found: true }]);
    expect(at(2)).toEqual([{ name: 'left_heel', at: [1, 2], byHand: false, found: false }]);
  });

  it('have names a coach uses', () => {
    expect(pointName('right_foot_index')).toBe('Right toe');
    expect(pointName('left_pinky')).toBe('left pinky');
  });
});
