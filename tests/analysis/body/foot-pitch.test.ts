import { describe, expect, it } from 'vitest';
import { FOOT_LINE, lineTooFlatDeg, toesLoaded } from '../../../src/analysis/body/foot-pitch.ts';

const RAD = Math.PI / 180;

/** Line from heel to toe tip of a foot whose rear is at `rearDeg` over toes that stay flat. Shares of the foot's length. */
function lineOverFlatToesDeg(rearDeg: number): number {
  const [ball, below] = [0.64, 0.3];
  const cos = Math.cos(rearDeg * RAD);
  const sin = Math.sin(rearDeg * RAD);
  // From the heel to the ball at the sole with the rear turned, on to the tip with the toes not turned.
  const forward = ball * cos + below * sin + (1 - ball);
  const up = ball * sin - below * cos + below;
  return Math.atan2(up, forward) / RAD;
}

describe('pitch of the rear foot', () => {
  it.each([-3, -10, -20, -27])('is found over toes that lie flat: %d degrees', (rearDeg) => {
    const lineDeg = lineOverFlatToesDeg(rearDeg) / (1 + FOOT_LINE.turnLeftOut);
    expect(lineDeg - lineTooFlatDeg(lineDeg, 1)).toBeCloseTo(rearDeg, 1);
  });

  it('takes no more from the line than the shoe can bend', () => {
    const bentDeg = (lineDeg: number): number => lineTooFlatDeg(lineDeg, 1) + lineDeg * FOOT_LINE.turnLeftOut;
    const most = bentDeg(-60);
    expect(bentDeg(-80)).toBeCloseTo(most, 9);
    expect(most).toBeGreaterThan(6);
    expect(most).toBeLessThan(FOOT_LINE.mostBendDeg / 2);
  });

  it('is the line itself with the toes up, and in the air', () => {
    expect(lineTooFlatDeg(15, 1)).toBe(0);
    expect(lineTooFlatDeg(-40, 0)).toBeCloseTo(40 * FOOT_LINE.turnLeftOut, 9);
  });

  it('stays missing where the foot is missing', () => {
    expect(lineTooFlatDeg(Number.NaN, 1)).toBeNaN();
  });

  it('bends the toes while the foot stands and lets them go after toe-off', () => {
    const support = {
      foot: 'left',
      initialContact: { timeMs: 100, sdMs: 5 },
      toeOff: { timeMs: 350, sdMs: 5 },
      excluded: null,
    } as const;
    const share = toesLoaded(Float64Array.of(0, 100, 115, 200, 350, 400, 500), [support]);
    expect(Array.from(share)).toEqual([0, 0, 0.5, 1, 1, 0.5, 0]);
  });
});
