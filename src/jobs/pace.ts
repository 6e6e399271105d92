/** How workers know of each other that they live. */
export interface Pace {
  /** How often a worker says that it goes on. */
  readonly beatEveryMs: number;
  /** Who has said nothing for so long was killed: several beats may be late on a busy machine. */
  readonly lostAfterMs: number;
  /** How often each looks for work that nobody sees to. */
  readonly lookEveryMs: number;
}

export const PACE: Pace = { beatEveryMs: 15_000, lostAfterMs: 60_000, lookEveryMs: 60_000 };
