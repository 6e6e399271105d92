import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { countedSupports } from '../../report/charts/support-curve.ts';

/** A counted support from contact to toe-off, in real milliseconds of its clip. */
export interface Step {
  readonly index: number;
  readonly contactMs: number;
  readonly toeOffMs: number;
  /** When the GCM is over the ball of the foot; null where that cannot be seen. */
  readonly overBallMs: number | null;
}

/** The counted supports of one foot, in order of time. */
export function stepsOf(analysis: Analysis, foot: Side): Step[] {
  return countedSupports(analysis, foot).flatMap(({ index, initialContact, toeOff, events }) =>
    initialContact === null || toeOff === null
      ? []
      : [
          {
            index,
            contactMs: initialContact.timeMs,
            toeOffMs: toeOff.timeMs,
            overBallMs: events.gcmOverBallMs,
          },
        ],
  );
}

/** Place in the list of the step that is closest to the medians of its foot; the first where that is not known. */
export function typicalPlace({ summary }: Analysis, foot: Side, steps: readonly Step[]): number {
  return Math.max(
    steps.findIndex(({ index }) => index === summary.typicalSupport[foot]),
    0,
  );
}

/** A time as a share of the step, in percent: 0 at contact, 100 at toe-off. */
export function shareOfStep({ contactMs, toeOffMs }: Step, timeMs: number): number {
  return (100 * (timeMs - contactMs)) / (toeOffMs - contactMs);
}
