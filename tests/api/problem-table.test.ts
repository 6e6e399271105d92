import { expect, it } from 'vitest';
import { problemOf } from '../../src/api/problem-table.ts';
import { ERROR_TABLE, PlumblineError, type ErrorCode } from '../../src/errors.ts';

/** Of the start of the server, which whoever starts it reads in a terminal. */
const IN_A_TERMINAL: readonly ErrorCode[] = ['no-administrator'];

it.each((Object.keys(ERROR_TABLE) as ErrorCode[]).filter((code) => !IN_A_TERMINAL.includes(code)))(
  'advises on %s without options of the command line',
  (code) => {
    expect(problemOf(new PlumblineError(code, 'Something is wrong.')).advice).not.toMatch(/--|same command/);
  },
);
