import { PlumblineError, type ErrorCode } from '../errors.ts';

const CODE_OF_SYSTEM_ERROR: Readonly<Partial<Record<string, ErrorCode>>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'output-unwritable',
  EPERM: 'output-unwritable',
  EROFS: 'output-unwritable',
  ENOENT: 'output-unwritable',
  ENOTDIR: 'output-unwritable',
  EEXIST: 'output-unwritable',
  EISDIR: 'output-unwritable',
  ENAMETOOLONG: 'output-unwritable',
};

/** Does something in an output folder; what the system refuses becomes a PlumblineError that names the folder. */
export async function asOutputError<T>(folder: string, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const systemCode = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const code = CODE_OF_SYSTEM_ERROR[systemCode];
    if (cause instanceof PlumblineError || code === undefined) throw cause;
    const what =
      code === 'disk-full'
        ? `The disk is full: ${folder}.`
        : `Nothing can be written to the folder ${folder}.`;
    throw new PlumblineError(code, what, { cause });
  }
}
