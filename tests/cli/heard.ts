import type { Voice } from '../../src/cli/voice.ts';

/** A voice that keeps what was said, for tests to read. */
export interface Heard extends Voice {
  readonly printed: () => string;
  readonly complaints: () => string;
}

export function listen(): Heard {
  const printed: string[] = [];
  const complaints: string[] = [];
  return {
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
    progress: () => undefined,
    clearProgress: () => undefined,
    debug: false,
    printed: () => printed.join(''),
    complaints: () => complaints.join(''),
  };
}
