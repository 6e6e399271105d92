import { type Corrections, NO_CORRECTIONS } from '../../analysis/corrections/corrections.ts';
import { isSame } from './draft.ts';

type Measured = Pick<Corrections, 'events' | 'excludedSupports' | 'swappedLegs' | 'keypoints' | 'facts'>;

/** The part of corrections that numbers follow from: without notes and grades by hand. */
export function measuredPart({
  events,
  excludedSupports,
  swappedLegs,
  keypoints,
  facts,
}: Measured): Corrections {
  return { ...NO_CORRECTIONS, events, excludedSupports, swappedLegs, keypoints, facts };
}

export function hasCorrections(corrections: Corrections): boolean {
  return !isSame(corrections, NO_CORRECTIONS);
}
