import { isOfKind } from '../api/problem-table.ts';
import type { Problem } from '../api/problems.ts';

/** Twice more tells chance from fate where a clip crashes the decoder; what was killed from outside did nothing wrong. */
const TRIES_MORE = { failed: 2, killed: 5 } as const;
export const MOST_TRIES_MORE = TRIES_MORE.killed;

interface Failed {
  readonly problem: Problem;
  /** By somebody else than us, as when memory runs out. */
  readonly killed?: boolean;
}

/** Bad input stays bad; a crash or a full disk may not. What took too long once would take as long again. */
export function isWorthAnotherTry({ problem, killed = false }: Failed, triedBefore: number): boolean {
  const isBad = problem.status < 500 || isOfKind(problem, 'timed-out');
  return !isBad && triedBefore < TRIES_MORE[killed ? 'killed' : 'failed'];
}
