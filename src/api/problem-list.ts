import { ERROR_TABLE, type ErrorCode, PlumblineError } from '../errors.ts';
import { PROBLEM_MEANINGS } from './problem-meanings.ts';
import { problemOf, requestProblem } from './problem-table.ts';
import type { Problem } from './problems.ts';

type MetCode = keyof typeof PROBLEM_MEANINGS;

function isOfClip(code: MetCode): code is MetCode & ErrorCode {
  return code in ERROR_TABLE;
}

function listed(code: MetCode): Problem {
  const meaning = PROBLEM_MEANINGS[code];
  return isOfClip(code) ? problemOf(new PlumblineError(code, meaning)) : requestProblem(code, meaning);
}

/** Every problem that can be met, by status, for whoever reads about them; `detail` says what each means. */
export const PROBLEM_LIST: readonly Problem[] = (Object.keys(PROBLEM_MEANINGS) as MetCode[])
  .map(listed)
  .sort((one, other) => one.status - other.status);
