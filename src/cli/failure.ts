import { PlumblineError } from '../errors.ts';

/** An error as the user meets it: what is wrong, what to do, and the exit status. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly exitCode: number;
}

const INTERNAL_ADVICE =
  'This is a fault of plumbline. Run it again with PLUMBLINE_DEBUG=1 and report what it prints.';

export function describeFailure(error: unknown, signal?: AbortSignal): Failure {
  if (error instanceof PlumblineError) {
    const { code, message, advice, exitCode } = error;
    return { code, message, advice, exitCode };
  }
  if (signal?.aborted === true) return describeFailure(new PlumblineError('interrupted', 'Interrupted.'));
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message, advice: INTERNAL_ADVICE, exitCode: 1 };
}

/** Two lines for people; the stack only for those who ask for it. */
export function failureText(failure: Failure, error: unknown, debug: boolean): string {
  const text = `plumbline: ${failure.message}\n  ${failure.advice}\n`;
  return debug ? `${text}${stackText(error)}\n` : text;
}

function stackText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\ncaused by: ${stackText(error.cause)}`;
}
