import type { Corrections } from '../../analysis/corrections/corrections.ts';
import type { AnalyseAnswer, AnalyseRequest } from './analyse-messages.ts';
import type { AutomaticInput } from './automatic-input.ts';

/** Analyses one clip again and again beside the page, so that the video goes on. Only the newest request is answered. */
export class Recomputer {
  private readonly worker: Worker;
  private newest = 0;
  private asked: Corrections | null = null;
  private hear: (answer: AnalyseAnswer) => void = () => undefined;

  constructor(input: AutomaticInput) {
    this.worker = new Worker(new URL('./analyse-worker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<AnalyseAnswer>) => {
      if (data.request === this.newest) this.hear(data);
    };
    this.worker.onerror = ({ message }) => {
      this.hear({ request: this.newest, kind: 'failed', message });
    };
    this.send({ kind: 'begin', input });
  }

  /**
   * Works nothing out for the corrections it was asked for last.
   * @param hear is told the rough result, then the whole one, or why there is none
   * @param roughFirst whether the rough result is wanted too
   */
  request(corrections: Corrections, hear: (answer: AnalyseAnswer) => void, roughFirst = true): void {
    if (corrections === this.asked) return;
    this.asked = corrections;
    this.newest += 1;
    this.hear = hear;
    this.send({ kind: 'correct', request: this.newest, corrections, roughFirst });
  }

  stop(): void {
    this.worker.terminate();
  }

  private send(request: AnalyseRequest): void {
    this.worker.postMessage(request);
  }
}
