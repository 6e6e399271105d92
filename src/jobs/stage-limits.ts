import { PlumblineError } from '../errors.ts';
import type { Stage } from '../pipeline/request.ts';

interface StageLimit {
  /** What goes on then, as the sentence to the user names it. */
  readonly what: string;
  /** Longest time without a sign of progress. */
  readonly silentMs: number;
}

const MINUTE_MS = 60_000;

/**
 * How long a stage may go without a sign of progress before it counts as hanging. Measured beside it: ten minutes of video
 * on two slow cores, where a picture takes a tenth of a second, the numbers half a minute and the report a minute.
 */
const STAGE_LIMITS: Readonly<Record<Stage, StageLimit>> = {
  // The process starts, and ffprobe has a minute of its own.
  probe: { what: 'Reading the clip', silentMs: 5 * MINUTE_MS },
  // Progress is told for each picture; whoever decodes or looks at it gives up by itself after one minute and two.
  people: { what: 'Looking for the runner', silentMs: 5 * MINUTE_MS },
  pose: { what: 'Following the runner', silentMs: 5 * MINUTE_MS },
  // Without a count: all of it within the limit.
  analysis: { what: 'Measuring', silentMs: 15 * MINUTE_MS },
  report: { what: 'Writing the report', silentMs: 20 * MINUTE_MS },
  video: { what: 'Drawing the video', silentMs: 10 * MINUTE_MS },
};

/** Ten minutes of video at 60 fps on one slow core stay below it. */
const WHOLE_MS = 4 * 60 * MINUTE_MS;

export interface TimeLimits {
  readonly stages: Readonly<Record<Stage, Pick<StageLimit, 'silentMs'>>>;
  readonly wholeMs: number;
}

export const TIME_LIMITS: TimeLimits = { stages: STAGE_LIMITS, wholeMs: WHOLE_MS };

/** Looks after work that tells of its stages, and stops what hangs or takes too long in all. */
export class StageWatch {
  readonly #limits: TimeLimits;
  readonly #stop: () => void;
  readonly #whole: NodeJS.Timeout;
  #silence: NodeJS.Timeout;
  #why: PlumblineError | null = null;

  constructor(limits: TimeLimits, stop: () => void) {
    this.#limits = limits;
    this.#stop = stop;
    this.#whole = setTimeout(() => {
      const minutes = Math.round(limits.wholeMs / MINUTE_MS);
      this.#end(`The work took longer than ${minutes} minutes and was stopped.`);
    }, limits.wholeMs);
    this.#silence = this.#listenTo('probe');
  }

  /** Why the work was stopped; null when it was not stopped from here. */
  get why(): PlumblineError | null {
    return this.#why;
  }

  /** A sign of progress in this stage. */
  heard(stage: Stage): void {
    clearTimeout(this.#silence);
    this.#silence = this.#listenTo(stage);
  }

  close(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#silence);
  }

  #listenTo(stage: Stage): NodeJS.Timeout {
    const { silentMs } = this.#limits.stages[stage];
    return setTimeout(() => {
      const minutes = Math.round(silentMs / MINUTE_MS);
      this.#end(
        `${STAGE_LIMITS[stage].what} made no progress for ${minutes} minutes, and the work was stopped.`,
      );
    }, silentMs);
  }

  #end(sentence: string): void {
    this.#why ??= new PlumblineError('timed-out', sentence);
    this.#stop();
  }
}
