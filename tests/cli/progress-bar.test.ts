import { describe, expect, it } from 'vitest';
import { ProgressBar, progressLine, secondsLeft } from '../../src/cli/progress-bar.ts';

describe('progressLine', () => {
  it('shows clip, stage, frames and time left', () => {
    const line = progressLine('run.mp4', { stage: 'pose', done: 90, total: 360 }, 30_000, 120);
    expect(line).toBe(
      'run.mp4  following the runner  [######..................]  90 of 360 frames  1 min 30 s left',
    );
  });
  it('promises nothing while it knows nothing', () => {
    expect(progressLine('run.mp4', { stage: 'pose', done: 7, total: null }, 30_000, 120)).toBe(
      'run.mp4  following the runner  7 frames',
    );
    expect(secondsLeft(2, 360, 30_000)).toBeNull();
    expect(secondsLeft(90, 360, 500)).toBeNull();
  });
  it('fits the terminal', () => {
    expect(progressLine('x'.repeat(200), { stage: 'report', done: 0, total: null }, 0, 40)).toHaveLength(39);
  });
});

describe('ProgressBar', () => {
  it('is quiet when it does not write to a terminal', () => {
    const written: string[] = [];
    const bar = new ProgressBar({ write: (text) => written.push(text) });
    bar.update('run.mp4', { stage: 'pose', done: 1, total: 2 });
    bar.clear();
    expect(written).toEqual([]);
  });
  it('shows each new stage at once and clears its line', () => {
    const written: string[] = [];
    const bar = new ProgressBar({ isTTY: true, columns: 80, write: (text) => written.push(text) });
    bar.update('run.mp4', { stage: 'probe', done: 0, total: null });
    bar.update('run.mp4', { stage: 'pose', done: 1, total: 100 });
    bar.update('run.mp4', { stage: 'pose', done: 2, total: 100 });
    bar.clear();
    expect(written).toHaveLength(3);
    expect(written[1]).toContain('1 of 100 frames');
  });
});
