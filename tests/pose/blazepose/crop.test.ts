import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/analysis/random.ts';
import { cropInto, inPicture, type Square } from '../../../src/pose/blazepose/crop.ts';
import { mirroredPicture } from '../../../src/pose/mirror.ts';
import { startRuntime } from '../../../src/pose/runtimes/select.ts';
import type { Picture } from '../../../src/pose/source.ts';
import { pictureTensor } from '../../../src/pose/tfjs/picture-tensor.ts';
import { blazePose } from '../../../src/pose/tfjs/packages.ts';
import { largestOf } from '../../largest.ts';

const FORMAT = { sizePx: 256, black: 0, white: 1 };
const random = seededRandom(11);
const picture = {
  widthPx: 90,
  heightPx: 140,
  data: Uint8Array.from({ length: 90 * 140 * 3 }, () => random.index(256)),
};

function cropped(square: Square, of: Picture = picture): Float32Array {
  const target = new Float32Array(FORMAT.sizePx ** 2 * 3);
  cropInto(target, of, square, FORMAT);
  return target;
}

describe('the crop for a network', () => {
  it.each([
    ['inside the picture', { xPx: 45, yPx: 70, sidePx: 60, rotation: 0, mirrored: false }],
    ['turned', { xPx: 40, yPx: 60, sidePx: 50, rotation: 0.4, mirrored: false }],
    ['over the edges', { xPx: 10, yPx: 130, sidePx: 120, rotation: -0.2, mirrored: false }],
  ])('is that of pose-detection: %s', async (_where, square) => {
    await startRuntime('wasm');
    const { widthPx, heightPx } = picture;
    const config = blazePose.BLAZEPOSE_LANDMARK_IMAGE_TO_TENSOR_CONFIG;
    const { imageTensor } = blazePose.convertImageToTensor(pictureTensor(picture), config, {
      xCenter: square.xPx / widthPx,
      yCenter: square.yPx / heightPx,
      width: square.sidePx / widthPx,
      height: square.sidePx / heightPx,
      rotation: square.rotation,
    });
    const expected = imageTensor.dataSync<'float32'>();
    const largest = largestOf(cropped(square).map((value, i) => Math.abs(value - expected[i])));
    // Where a sample falls on a pixel exactly, rounding decides which neighbours it has; noise makes the most of that.
    expect(largest).toBeLessThan(1e-3);
  });

  it('is in a mirror the mirrored one, and its coordinates lead back to the same place', () => {
    const square = { xPx: 40, yPx: 60, sidePx: 50, rotation: 0.4, mirrored: true };
    const { widthPx } = picture;
    const inMirror = { ...square, xPx: widthPx - 1 - square.xPx, rotation: -0.4, mirrored: false };
    const expected = cropped(inMirror, mirroredPicture(picture));
    expect(largestOf(cropped(square).map((value, i) => Math.abs(value - expected[i])))).toBeLessThan(1e-3);
    const there = inPicture(square, 0.2, 0.7);
    const fromMirror = inPicture(inMirror, 0.2, 0.7);
    expect(there.x).toBeCloseTo(widthPx - 1 - fromMirror.x, 9);
    expect(there.y).toBeCloseTo(fromMirror.y, 9);
  });

  it('and its coordinates lead back to the same place', () => {
    const square = { xPx: 30, yPx: 40, sidePx: 20, rotation: Math.PI / 2, mirrored: false };
    const corner = inPicture(square, 0, 0);
    expect(corner.x).toBeCloseTo(40, 9);
    expect(corner.y).toBeCloseTo(30, 9);
  });
});
