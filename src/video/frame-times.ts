import type { Readable } from 'node:stream';
import { parseFrameLogLine } from './frame-log.ts';
import { readLines } from './line-reader.ts';

/** The times of the frames of one decoding, in the order in which the frames arrive, taken from ffmpeg's log. */
export class FrameTimes {
  /** True when the file is cut short or a picture could not be decoded. */
  damaged = false;
  private readonly waiting: number[] = [];
  private stopped = false;
  private wake: () => void = () => undefined;
  private zeroUs: number | null = null;
  private lastUs = 0;
  private truncated = false;
  private readonly intervalUs: number;

  /** @param frameIntervalMs used for a frame that carries no time */
  constructor(log: Readable, frameIntervalMs: number) {
    this.intervalUs = frameIntervalMs * 1000;
    void readLines(log, (line) => {
      this.hear(line);
    }).then(() => {
      this.stop();
    });
  }

  /** Milliseconds after the first frame; null when no intact frame follows. */
  async next(): Promise<number | null> {
    while (this.waiting.length === 0 && !this.stopped)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    return this.waiting.shift() ?? null;
  }

  private hear(line: string): void {
    const heard = parseFrameLogLine(line);
    if (heard.kind === 'frame') this.frame(heard.timeUs);
    else if (heard.kind === 'truncated') this.truncated = this.damaged = true;
    else if (heard.kind === 'damage') this.damage();
  }

  private frame(timeUs: number | null): void {
    if (this.stopped) return;
    this.lastUs = timeUs ?? (this.zeroUs === null ? 0 : this.lastUs + this.intervalUs);
    this.zeroUs ??= this.lastUs;
    this.waiting.push((this.lastUs - this.zeroUs) / 1000);
    this.wake();
  }

  /** In a truncated file only the last packet is broken, and all frames before it are still on their way. */
  private damage(): void {
    this.damaged = true;
    if (!this.truncated) this.stop();
  }

  private stop(): void {
    this.stopped = true;
    this.wake();
  }
}
