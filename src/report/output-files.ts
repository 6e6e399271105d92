import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputErrorCode, PlumblineError } from '../errors.ts';

/** Names the file and not its folder, which is a temporary one that the user never sees. */
function asPlumblineError(error: unknown, name: string): unknown {
  const code = outputErrorCode(error);
  if (code === undefined) return error;
  const what = code === 'disk-full' ? 'The disk is full' : 'The output folder cannot be written';
  return new PlumblineError(code, `${what}: ${name} could not be written.`, { cause: error });
}

/** Writes the files of one report below a folder and remembers which. */
export class OutputFiles {
  readonly #folder: string;
  readonly #signal: AbortSignal | undefined;
  readonly #written: string[] = [];

  constructor(folder: string, signal: AbortSignal | undefined) {
    this.#folder = folder;
    this.#signal = signal;
  }

  /** Paths relative to the folder, with forward slashes, in the order written. */
  get written(): readonly string[] {
    return this.#written;
  }

  path(name: string): string {
    return join(this.#folder, ...name.split('/'));
  }

  /** Throws PlumblineError `disk-full` or `output-unwritable`, or the signal's reason. */
  async write(name: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
    this.#signal?.throwIfAborted();
    const path = this.path(name);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    } catch (error) {
      throw asPlumblineError(error, name);
    }
    this.#written.push(name);
  }
}
