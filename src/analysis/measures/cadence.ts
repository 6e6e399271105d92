import type { Support } from '../gait/support.ts';
import { fitLine } from '../maths/statistics.ts';

/** A step so many times as long as the shortest of its run is two: none may be missing where the cadence is counted. */
const LONGEST_STEP_RATIO = 1.5;
/** What a step is taken for before one is known: 100 steps per minute, slower than anybody runs. */
const LONGEST_FIRST_STEP_MS = 600;

/** Longest unbroken run of contacts of alternating feet. */
function unbrokenContacts(supports: readonly Support[]): Support[] {
  let best: Support[] = [];
  let run: Support[] = [];
  let stepMs = Infinity;
  for (const support of supports) {
    if (support.initialContact === null) continue;
    const last = run.at(-1);
    const gapMs = support.initialContact.timeMs - (last?.initialContact?.timeMs ?? -Infinity);
    const goesOn = last !== undefined && last.foot !== support.foot && gapMs < LONGEST_STEP_RATIO * stepMs;
    if (goesOn) stepMs = Math.min(stepMs, gapMs);
    else stepMs = LONGEST_FIRST_STEP_MS;
    run = goesOn ? [...run, support] : [support];
    if (run.length > best.length) best = run;
  }
  return best;
}

/**
 * Cadence by both feet, steps per minute; null with fewer than three contacts in a row. Each foot keeps its own offset (a constant error of one foot's contacts moves no step).
 */
export function cadence(supports: readonly Support[]): { value: number; sd: number } | null {
  const contacts = unbrokenContacts(supports);
  if (contacts.length < 3) return null;
  const times = contacts.map((support) => support.initialContact?.timeMs ?? Number.NaN);
  const order = times.map((_, i) => i);
  const { slope, intercept } = fitLine(order, times);
  const middle = (order.length - 1) / 2;
  const sxx = order.reduce((sum, i) => sum + (i - middle) ** 2, 0);
  const residual = times.reduce((sum, t, i) => sum + (t - intercept - slope * i) ** 2, 0);
  const eventSd = contacts.reduce((sum, s) => sum + (s.initialContact?.sdMs ?? 0), 0) / contacts.length;
  const sdMs = Math.max(eventSd, Math.sqrt(residual / Math.max(1, order.length - 2)));
  const value = 60_000 / slope;
  return { value, sd: (value * sdMs) / Math.sqrt(sxx) / slope };
}
