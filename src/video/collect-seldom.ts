import { setFlagsFromString } from 'node:v8';

/**
 * Pictures pass through this process in pieces of new memory outside the collector's heap, and for each 14 MB of them
 * the collector would mark its whole heap, step by step and on other threads: thirty times for a clip of 12 s, a tenth
 * of the time of this process and more of its threads'. Without the steps it waits until 64 MB have come together.
 * For processes that analyse clips and do little else.
 */
export function collectPicturesSeldom(): void {
  setFlagsFromString('--no-incremental-marking');
}
