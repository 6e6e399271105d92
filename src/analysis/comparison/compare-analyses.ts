import type { Analysis } from '../result.ts';
import { comparability, type ComparisonWarning } from './comparability.ts';
import { compareFaults, type FaultComparison } from './compare-faults.ts';
import {
  compareCadences,
  compareMeasures,
  compareStrikes,
  type MeasureComparison,
  type NumberComparison,
  type StrikeComparison,
} from './compare-measures.ts';

/** Two analyses of one athlete: what has changed, and what these videos cannot tell. */
export interface Comparison {
  readonly warnings: readonly ComparisonWarning[];
  readonly cadenceSpm: NumberComparison;
  readonly strikes: readonly StrikeComparison[];
  readonly measures: readonly MeasureComparison[];
  readonly faults: readonly FaultComparison[];
}

/** `before` and `after` as the reader takes them: the analyses do not know when the clips were filmed. */
export function compareAnalyses(before: Analysis, after: Analysis): Comparison {
  const measures = compareMeasures(before, after);
  return {
    warnings: comparability(before, after),
    cadenceSpm: compareCadences(before, after),
    strikes: compareStrikes(before, after, measures),
    measures,
    faults: compareFaults(before, after),
  };
}
