import { shareOfStep, type Step } from './step.ts';

/** The part of a support that is run through: a little before contact to a little after toe-off, in percent. */
export const PHASE_RANGE = { from: -20, to: 120 } as const;

/**
 * What is held together in two supports. `share`: equal shares of each, from its contact to its toe-off; differences in
 * timing between the events show. `passage`: the GCM over the ball as well, with equal shares on either side of it;
 * postures at the same event show, their timing does not.
 */
export const ALIGNMENTS = ['share', 'passage'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** Common phase, in percent, against real time in one clip: both ascending, straight between the knots. */
export interface PhaseLine {
  readonly pct: readonly number[];
  readonly timeMs: readonly number[];
}

function along(from: readonly number[], to: readonly number[], at: number): number {
  const passed = from.findLastIndex((knot) => knot <= at);
  const i = Math.min(Math.max(passed, 0), from.length - 2);
  return to[i] + ((at - from[i]) / (from[i + 1] - from[i])) * (to[i + 1] - to[i]);
}

export function timeAt({ pct, timeMs }: PhaseLine, phase: number): number {
  return along(pct, timeMs, phase);
}

export function phaseAt({ pct, timeMs }: PhaseLine, time: number): number {
  return along(timeMs, pct, time);
}

/** Before contact and after toe-off time runs as in the whole support. */
function lineOf({ contactMs, toeOffMs }: Step, passage: { pct: number; timeMs: number } | null): PhaseLine {
  const durationMs = toeOffMs - contactMs;
  return {
    pct: [-100, 0, ...(passage === null ? [] : [passage.pct]), 100, 200],
    timeMs: [
      contactMs - durationMs,
      contactMs,
      ...(passage === null ? [] : [passage.timeMs]),
      toeOffMs,
      toeOffMs + durationMs,
    ],
  };
}

function passagePct(step: Step): number | null {
  if (step.overBallMs === null) return null;
  const pct = shareOfStep(step, step.overBallMs);
  return pct > 0 && pct < 100 ? pct : null;
}

/** Whether the passage over the ball is seen in all of these steps. */
export function canAlignPassage(steps: readonly Step[]): boolean {
  return steps.every((step) => passagePct(step) !== null);
}

/** One line for each step; where the passage is not seen in all, `passage` is as `share`. */
export function phaseLines(steps: readonly Step[], alignment: Alignment): PhaseLine[] {
  if (alignment === 'share' || !canAlignPassage(steps)) return steps.map((step) => lineOf(step, null));
  const pct = steps.reduce((sum, step) => sum + (passagePct(step) ?? 0), 0) / steps.length;
  return steps.map((step) => lineOf(step, { pct, timeMs: step.overBallMs ?? 0 }));
}

/** The phases at which the alignment holds by construction: contact, perhaps the passage, toe-off. */
export function eventPhases([line]: readonly PhaseLine[]): number[] {
  return line.pct.slice(1, -1);
}

/** The phases at which one of the videos comes to its next picture, in order. */
export function picturePhases(
  lines: readonly PhaseLine[],
  framesMs: readonly (readonly number[])[],
): number[] {
  const phases = lines.flatMap((line, i) => framesMs[i].map((timeMs) => phaseAt(line, timeMs)));
  return phases.filter((phase) => phase >= PHASE_RANGE.from && phase <= PHASE_RANGE.to).sort((a, b) => a - b);
}

/** Closer than this two phases are the same, in percent. */
const SAME_PCT = 0.5;

export function nextPhase(phases: readonly number[], phase: number): number {
  return phases.find((one) => one > phase + SAME_PCT) ?? phase;
}

export function previousPhase(phases: readonly number[], phase: number): number {
  return phases.findLast((one) => one < phase - SAME_PCT) ?? phase;
}
