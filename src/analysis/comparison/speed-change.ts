import type { Analysis } from '../result.ts';
import { changeOf, exceedsError, type WithError } from './change.ts';

/** How much faster (+) the run after is, in m/s, beyond the errors of both speeds; null when that cannot be told. */
export function speedChange(before: Analysis, after: Analysis): WithError | null {
  const [was, is] = [before.runner.speedMps, after.runner.speedMps];
  if (was === null || is === null) return null;
  const change = changeOf(was, is);
  return exceedsError(change) ? change : null;
}
