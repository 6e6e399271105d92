import { isOfKind } from '../api/problem-table.ts';
import type { Problem } from '../api/problems.ts';

/** Bad input stays bad; a crash or a full disk may not. What took too long once would take as long again. */
export function isWorthAnotherTry({ problem }: { problem: Problem }): boolean {
  return problem.status >= 500 && !isOfKind(problem, 'timed-out');
}
