import type { Corrections } from '../../analysis/corrections/corrections.ts';
import type { AnalyseAnswer, AnalyseRequest } from './analyse-messages.ts';
import type { AutomaticInput } from './automatic-input.ts';

/** Analyses beside the page, so that the video goes on. Only the newest request is answered. */
export class Recomputer {
  private worker: Worker | null = null;
  private busy = false;

  /** @param hear is told the rough result, then the whole one, or why there is none */
  request(input: AutomaticInput, corrections: Corrections, hear: (answer: AnalyseAnswer) => void): void {
    // A worker cannot be interrupted: what nobody waits for any more is ended with it.
    if (this.busy) this.stop();
    const worker = (this.worker ??= newWorker());
    this.busy = true;
    worker.onmessage = ({ data }: MessageEvent<AnalyseAnswer>) => {
      this.busy = data.kind === 'rough';
      hear(data);
    };
    worker.onerror = ({ message }) => {
      this.stop();
      hear({ kind: 'failed', message });
    };
    worker.postMessage({ input, corrections } satisfies AnalyseRequest);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.busy = false;
  }
}

function newWorker(): Worker {
  return new Worker(new URL('./analyse-worker.ts', import.meta.url), { type: 'module' });
}
