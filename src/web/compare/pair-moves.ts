import type { Analysis } from '../../analysis/result.ts';
import type { Moves } from '../player/moves.ts';
import { eventPhases, nextPhase, picturePhases, previousPhase, type PhaseLine } from './phase.ts';
import { ROLES, type Both } from './role.ts';
import type { Phase } from './use-phase.ts';
import type { ChosenStep } from './use-steps.ts';

/** Everything both videos can be told together, by button or by key. */
export function pairMoves(
  phase: Phase,
  lines: readonly PhaseLine[],
  analyses: Both<Analysis>,
  steps: Both<ChosenStep>,
): Moves {
  const pictures = (): number[] =>
    picturePhases(
      lines,
      ROLES.map((role) => analyses[role].series.timeMs),
    );
  const events = (): number[] => (lines.length === 0 ? [] : eventPhases(lines));
  const turn = (by: 1 | -1) => (): void => {
    for (const role of ROLES) {
      const { place, count, choose } = steps[role];
      if (place + by >= 0 && place + by < count) choose(place + by);
    }
  };
  return {
    toggle: phase.toggle,
    previousFrame: () => {
      phase.goTo(previousPhase(pictures(), phase.pct));
    },
    nextFrame: () => {
      phase.goTo(nextPhase(pictures(), phase.pct));
    },
    previousMoment: () => {
      phase.goTo(previousPhase(events(), phase.pct));
    },
    nextMoment: () => {
      phase.goTo(nextPhase(events(), phase.pct));
    },
    previousSupport: turn(-1),
    nextSupport: turn(1),
  };
}
