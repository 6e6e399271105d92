import type { AnalysisRecord } from '../../api/analyses.ts';
import type { Route } from '../route.ts';

type Aged = Pick<AnalysisRecord, 'id' | 'createdAt'>;

/** Two analyses as before and after: the one added first comes first. */
export function comparisonOf(one: Aged, other: Aged): Route {
  const [before, after] = one.createdAt <= other.createdAt ? [one, other] : [other, one];
  return { view: 'compare', before: before.id, after: after.id };
}
