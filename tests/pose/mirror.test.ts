import { describe, expect, it } from 'vitest';
import { seenInMirror } from '../../src/pose/mirror.ts';

const picture = { widthPx: 3, heightPx: 1, data: Uint8Array.of(1, 1, 1, 2, 2, 2, 3, 3, 3) };
const region = { xPx: 0, yPx: 0, radiusPx: 1, leanRad: 0.2, mirrored: true };

describe('a picture seen in a mirror', () => {
  it('is shown turned round, and the answer turned back, with left and right exchanged', async () => {
    const pose = await seenInMirror(
      (shown, place) => {
        expect(Array.from(shown.data)).toEqual([3, 3, 3, 2, 2, 2, 1, 1, 1]);
        expect(place).toEqual({ xPx: 2, yPx: 0, radiusPx: 1, leanRad: -0.2, mirrored: false });
        return Promise.resolve({
          score: 0.9,
          keypoints: [
            { name: 'nose', x: 0, y: 5 },
            { name: 'mouth_left', x: 1, y: 6 },
            { name: 'mouth_right', x: 2, y: 7 },
          ],
        });
      },
      picture,
      region,
    );
    expect(pose).toEqual({
      score: 0.9,
      keypoints: [
        { name: 'nose', x: 2, y: 5 },
        { name: 'mouth_left', x: 0, y: 7 },
        { name: 'mouth_right', x: 1, y: 6 },
      ],
    });
  });

  it('may show nobody', async () => {
    expect(await seenInMirror(() => Promise.resolve(null), picture, region)).toBeNull();
  });
});
