import { stat } from 'node:fs/promises';

/**
 * When a file was last written, and last moved or written, in whole milliseconds as the clock gives them: with the fractions
 * of the file system one just written would lie in the future. Null when it is gone, as it may be while we look.
 */
export async function lastChanges(path: string): Promise<{ writtenMs: number; movedMs: number } | null> {
  try {
    const { mtimeMs, ctimeMs } = await stat(path);
    return { writtenMs: Math.floor(mtimeMs), movedMs: Math.floor(ctimeMs) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
