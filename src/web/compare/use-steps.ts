import { useMemo, useState } from 'react';
import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { Both } from './role.ts';
import { stepsOf, typicalPlace, type Step } from './step.ts';

export interface ChosenStep {
  /** Null where no step of this foot is counted. */
  readonly step: Step | null;
  readonly place: number;
  readonly count: number;
  readonly typical: number;
  readonly choose: (place: number) => void;
}

/** The step of a foot that is shown of one clip: the typical one until another is chosen. */
function useSteps(analysis: Analysis, foot: Side): ChosenStep {
  const [chosen, setChosen] = useState<Partial<Record<Side, number>>>({});
  const steps = useMemo(() => stepsOf(analysis, foot), [analysis, foot]);
  const typical = typicalPlace(analysis, foot, steps);
  // A correction can take steps away.
  const place = Math.min(chosen[foot] ?? typical, Math.max(steps.length - 1, 0));
  return {
    step: steps.at(place) ?? null,
    place,
    count: steps.length,
    typical,
    choose: (next) => {
      setChosen({ ...chosen, [foot]: next });
    },
  };
}

export function useBothSteps({ before, after }: Both<Analysis>, foot: Side): Both<ChosenStep> {
  return { before: useSteps(before, foot), after: useSteps(after, foot) };
}
