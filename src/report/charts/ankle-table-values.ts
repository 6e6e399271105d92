import { SEEN_BY_DETECTOR } from '../../analysis/body/seen-by-detector.ts';
import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { Plot } from './plot.ts';
import { lineShape, type Shape } from './shape.ts';
import { symbol } from './symbols.ts';

/** From the edge of the plot, so that left and right lie beside each other and off the edge. */
const INSET: Readonly<Record<Side, number>> = { left: 7, right: 19 };

/**
 * The ankle at contact and at toe-off as the table has it, with its error. At contact that is lower than the curve: what
 * the pose model is known to add is known for that moment only, so that the curve cannot be corrected.
 */
export function ankleTableValues({ summary }: Analysis, plot: Plot, foot: Side): Shape[] {
  const { ankleAtContactDeg, ankleAtToeOffDeg } = summary.measures;
  const ends = [
    { ...ankleAtContactDeg[foot], x: plot.left + INSET[foot] },
    { ...ankleAtToeOffDeg[foot], x: plot.right - INSET[foot] },
  ];
  return ends.flatMap(({ median, sd, x }) => {
    if (median === null) return [];
    const [low, high] = [median - sd, median + sd].map((deg) => plot.y(deg));
    return [
      lineShape(x, low, x, high, `median ${foot}`),
      symbol(foot === 'left' ? 'diamond' : 'square', x, plot.y(median), 4.5, `mark ${foot}`),
    ];
  });
}

/** The lowest and highest of these values with their errors: the scale has to hold them. */
export function ankleTableExtremes({ summary }: Analysis, foot: Side): number[] {
  const { ankleAtContactDeg, ankleAtToeOffDeg } = summary.measures;
  return [ankleAtContactDeg[foot], ankleAtToeOffDeg[foot]].flatMap(({ median, sd }) =>
    median === null ? [] : [median - sd, median + sd],
  );
}

/** By how much the curve lies above the table at contact, in degrees; the same for both legs. */
export function addedAtContactDeg(): number {
  const { shankDeg, footPitchDeg } = SEEN_BY_DETECTOR.near.atContact;
  return shankDeg + footPitchDeg;
}
