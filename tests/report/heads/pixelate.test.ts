import { describe, expect, it } from 'vitest';
import { pixelate } from '../../../src/report/heads/pixelate.ts';

const SIZE = { widthPx: 60, heightPx: 40 };

/** Stripes one pixel wide: all detail. */
function stripes(): Uint8Array {
  const data = new Uint8Array(SIZE.widthPx * SIZE.heightPx * 3);
  for (let at = 0; at < data.length; at += 1) data[at] = Math.floor(at / 3) % 2 === 0 ? 0 : 255;
  return data;
}

function value(data: Uint8Array, x: number, y: number): number {
  return data[3 * (y * SIZE.widthPx + x)];
}

describe('pixelate', () => {
  it('leaves no detail in the circle and everything beyond it', () => {
    const data = stripes();
    pixelate({ ...SIZE, data }, { xPx: 30, yPx: 20, radiusPx: 12 });
    for (let x = 20; x < 40; x += 1) expect(Math.abs(value(data, x, 20) - 127)).toBeLessThan(3);
    expect([value(data, 10, 20), value(data, 11, 20), value(data, 30, 5)]).toEqual([0, 255, 0]);
  });

  it('does what lies in the picture of a circle that reaches beyond it', () => {
    const data = stripes();
    pixelate({ ...SIZE, data }, { xPx: -2, yPx: 1, radiusPx: 12 });
    pixelate({ ...SIZE, data }, { xPx: 200, yPx: 200, radiusPx: 12 });
    expect(value(data, 1, 1)).toBeGreaterThan(80);
    expect(value(data, 1, 1)).toBeLessThan(175);
    expect(value(data, 59, 39)).toBe(255);
  });
});
