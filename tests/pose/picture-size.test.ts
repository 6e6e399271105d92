import { describe, expect, it } from 'vitest';
import { longSidePx } from '../../src/pose/picture-size.ts';
import { scalePose } from '../../src/pose/scale-pose.ts';
import { frameToSourceScale, type FrameSource } from '../../src/pose/source.ts';
import { figure } from './figures.ts';

function source(widthPx: number, heightPx: number): FrameSource {
  return {
    widthPx,
    heightPx,
    frameCount: 1,
    frames: () => [] as unknown as ReturnType<FrameSource['frames']>,
  };
}

const track = [0, 1, 2].map((frame) => ({ frame, ...figure({ xPx: 300, sizePx: 200 + frame }) }));
const cropPx = 2.5 * track[1].circle.radiusPx;

describe('the size to decode at', () => {
  it('gives the crop of the runner 512 pixels', () => {
    expect(longSidePx(source(720, 1280), track)).toBe(Math.round((1280 * 512) / cropPx));
  });

  it('is bounded, and no larger than the clip where nobody was seen', () => {
    expect(longSidePx(source(7680, 4320), track)).toBe(1920);
    expect(longSidePx(source(720, 1280), null)).toBe(1280);
  });

  it('leads back exactly, although its sides are even numbers', () => {
    const scale = frameToSourceScale(source(720, 1280), {
      widthPx: 460,
      heightPx: 820,
      data: new Uint8Array(0),
    });
    const { keypoints } = scalePose({ keypoints: [{ x: 460, y: 820 }] }, scale);
    expect(keypoints).toEqual([{ x: 720, y: 1280 }]);
  });
});
