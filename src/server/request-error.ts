import { type RequestProblem, requestProblem } from '../api/problem-table.ts';
import type { Problem } from '../api/problems.ts';

/** A request that gets a problem for an answer. */
export class RequestError extends Error {
  readonly problem: Problem;

  constructor(code: RequestProblem, detail: string) {
    super(detail);
    this.name = 'RequestError';
    this.problem = requestProblem(code, detail);
  }
}
