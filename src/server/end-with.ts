import { PlumblineError } from '../errors.ts';

/** Ends the process with what went wrong, in words where it can be put in words. */
export function endWith(error: unknown): never {
  if (error instanceof PlumblineError) console.error(`plumbline: ${error.message}\n  ${error.advice}`);
  else console.error(error);
  process.exit(error instanceof PlumblineError ? error.exitCode : 1);
}
