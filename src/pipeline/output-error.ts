import { outputErrorCode, PlumblineError } from '../errors.ts';

/** Does something in an output folder; what the system refuses becomes a PlumblineError that names the folder. */
export async function asOutputError<T>(folder: string, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const code = outputErrorCode(cause);
    if (cause instanceof PlumblineError || code === undefined) throw cause;
    const what =
      code === 'disk-full'
        ? `The disk is full: ${folder}.`
        : `Nothing can be written to the folder ${folder}.`;
    throw new PlumblineError(code, what, { cause });
  }
}
