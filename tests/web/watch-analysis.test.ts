import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clipFactsSchema, type AnalysisRecord } from '../../src/api/analyses.ts';
import type { ApiError } from '../../src/web/api/client.ts';
import { watchAnalysis } from '../../src/web/api/events.ts';

const RUNNING: AnalysisRecord = {
  id: 'run',
  clipName: 'run.mp4',
  clipSha256: '0',
  clipBytes: 1,
  facts: clipFactsSchema.parse({}),
  athlete: null,
  state: 'running',
  progress: null,
  problem: null,
  createdAt: '2025-05-01T10:00:00Z',
  finishedAt: null,
};

/** A connection that the server refuses at once. */
class Refused {
  static readonly CLOSED = 2;
  static opened = 0;
  readyState = Refused.CLOSED;
  onerror: (() => void) | null = null;
  constructor() {
    Refused.opened++;
    setTimeout(() => this.onerror?.(), 0);
  }
  close(): void {
    this.readyState = Refused.CLOSED;
  }
}

/** The answers of a server, in order; the last one stays. */
function answers(...all: (() => Response)[]): void {
  const left = [...all];
  vi.stubGlobal('fetch', () => Promise.resolve().then(left.length > 1 ? left.shift() : left[0]));
}

const gone = () => new Response('', { status: 404 });
const broken = () => new Response('', { status: 503 });
const running = () => new Response(JSON.stringify(RUNNING));
const done = () => new Response(JSON.stringify({ ...RUNNING, state: 'done' }));

describe('an analysis that is watched', () => {
  const heard: AnalysisRecord['state'][] = [];
  const lost: ApiError[] = [];
  const watch = (): (() => void) =>
    watchAnalysis('run', { hear: ({ state }) => heard.push(state), gone: (error) => lost.push(error) });

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', Refused);
    heard.length = lost.length = Refused.opened = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is told to be gone when somebody has deleted it', async () => {
    answers(gone);
    watch();
    await vi.advanceTimersByTimeAsync(10);
    expect(lost.map(({ status }) => status)).toEqual([404]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(lost).toHaveLength(1);
  });

  it('is asked for again, ever more seldom, until the server answers', async () => {
    answers(broken, broken, running, broken, done);
    watch();
    await vi.advanceTimersByTimeAsync(10);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(heard).toEqual(['running']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(heard).toEqual(['running', 'done']);
    expect(Refused.opened).toBe(2);
    expect(lost).toEqual([]);
  });

  it('is not asked for any more by a view that was left', async () => {
    answers(broken, running);
    const stop = watch();
    await vi.advanceTimersByTimeAsync(10);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([]);
  });
});
