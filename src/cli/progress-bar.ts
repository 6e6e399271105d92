import type { PipelineProgress, Stage } from '../pipeline/request.ts';

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  probe: 'opening the clip',
  people: 'looking for the runner',
  pose: 'following the runner',
  analysis: 'measuring',
  report: 'writing the report',
  video: 'drawing the video',
};

const BAR_WIDTH = 24;
/** A terminal shows no more than this of use. */
const REFRESH_MS = 100;

/** Seconds left of a stage, from how long its share so far took; null while that says nothing yet. */
export function secondsLeft(done: number, total: number | null, elapsedMs: number): number | null {
  if (total === null || done < 5 || elapsedMs < 1500) return null;
  return Math.max(0, ((total - done) * elapsedMs) / done / 1000);
}

/** One line: clip, stage, bar, frames, time left. Cut to the width of the terminal. */
export function progressLine(
  label: string,
  { stage, done, total }: PipelineProgress,
  elapsedMs: number,
  columns: number,
): string {
  const left = secondsLeft(done, total, elapsedMs);
  const parts = [label, STAGE_WORDS[stage]];
  if (total !== null && total > 0) parts.push(bar(done / total), `${done} of ${total} frames`);
  else if (done > 0) parts.push(`${done} frames`);
  if (left !== null) parts.push(`${durationText(left)} left`);
  return parts.join('  ').slice(0, Math.max(0, columns - 1));
}

function bar(share: number): string {
  const filled = Math.round(BAR_WIDTH * Math.min(1, share));
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}]`;
}

function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Draws progress on a terminal and says nothing anywhere else. */
export class ProgressBar {
  private stage: Stage | null = null;
  private stageSince = 0;
  private drawnAt = 0;
  private readonly terminal: Terminal;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  update(label: string, progress: PipelineProgress): void {
    if (this.terminal.isTTY !== true) return;
    const now = performance.now();
    if (progress.stage !== this.stage) {
      this.stage = progress.stage;
      this.stageSince = now;
    } else if (now - this.drawnAt < REFRESH_MS) return;
    this.drawnAt = now;
    const line = progressLine(label, progress, now - this.stageSince, this.terminal.columns ?? 80);
    this.terminal.write(`\r\u001b[2K${line}`);
  }

  clear(): void {
    this.stage = null;
    if (this.terminal.isTTY === true) this.terminal.write('\r\u001b[2K');
  }
}
