import type { Problem } from '../api/problems.ts';

/** Bad input stays bad; a crash or a full disk may not. */
export function isWorthAnotherTry({ problem }: { problem: Problem }): boolean {
  return problem.status >= 500;
}
