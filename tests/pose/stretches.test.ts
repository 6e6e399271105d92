import { describe, expect, it } from 'vitest';
import { STRETCH_FRAMES, WARM_UP_FRAMES, stretchOf, warmsUp } from '../../src/pose/stretches.ts';

describe('stretches', () => {
  it('keep every frame in exactly one', () => {
    expect(stretchOf(0)).toBe(0);
    expect(stretchOf(STRETCH_FRAMES - 1)).toBe(0);
    expect(stretchOf(STRETCH_FRAMES)).toBe(1);
  });

  it('begin with frames of the one before, which are dropped', () => {
    const warming = Array.from({ length: STRETCH_FRAMES }, (_, frame) => frame).filter(
      (frame) => warmsUp(frame) === 1,
    );
    expect(warming).toHaveLength(WARM_UP_FRAMES);
    expect(warming.at(-1)).toBe(STRETCH_FRAMES - 1);
    expect(warmsUp(STRETCH_FRAMES)).toBeNull();
  });
});
