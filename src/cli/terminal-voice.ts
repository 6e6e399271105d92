import { ProgressBar } from './progress-bar.ts';
import type { Voice } from './voice.ts';

/** Results on standard output, everything else on standard error, so that a pipe gets results only. */
export function terminalVoice(): Voice {
  const bar = new ProgressBar(process.stderr);
  return {
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    progress: (label, progress) => {
      bar.update(label, progress);
    },
    clearProgress: () => {
      bar.clear();
    },
    debug: (process.env.PLUMBLINE_DEBUG ?? '') !== '',
  };
}
