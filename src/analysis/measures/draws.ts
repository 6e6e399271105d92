import type { Body } from '../body/body.ts';
import type { Support } from '../gait/support.ts';
import { median } from '../maths/statistics.ts';
import { bySide, SIDES, type Side } from '../pose-track.ts';
import { seededRandom, type Random } from '../random.ts';
import { disturbedBody } from './disturbed-body.ts';
import { noiseGrid, type NoiseGrid } from './noise.ts';
import { SMOOTHING_SD } from './priors.ts';
import { isNumber, READING_IDS, type ReadingId, type Readings } from './reading.ts';
import { readSupport } from './read-support.ts';
import { COARSE_STEP_MS, fitBody, supportWindow } from './support-window.ts';
import { supportTimes } from './support-times.ts';
import { drawSupports, drawSystematicError } from './systematic-error.ts';

/** Values of a reading over the draws; NaN where a draw has none. */
export type Draws = Readonly<Record<ReadingId, Float64Array>>;

/** The measurement repeated with other errors and other strides: what else the clip could have said. */
export interface MonteCarlo {
  readonly draws: number;
  /** Per support in order; NaN where a draw did not pick it. */
  readonly supports: readonly Draws[];
  /** Median of each foot over a resampled set of its supports. */
  readonly medians: Readonly<Record<Side, Draws>>;
  /** NaN when the speed is unknown. */
  readonly speedMps: Float64Array;
}

function emptyDraws(draws: number): Record<ReadingId, Float64Array> {
  const columns = READING_IDS.map((id) => [id, new Float64Array(draws).fill(Number.NaN)]);
  return Object.fromEntries(columns) as Record<ReadingId, Float64Array>;
}

/** Supports of one foot picked with replacement (stride bootstrap). */
function resample(counted: readonly number[], random: Random): number[] {
  return counted.map(() => counted[random.index(counted.length)]);
}

function asNumber(readings: Readings | undefined, id: ReadingId, smoothing: number): number {
  const value = readings?.[id];
  if (value === undefined || !isNumber(value)) return Number.NaN;
  return value * (1 + smoothing * (SMOOTHING_SD[id] ?? 0));
}

interface OneDraw {
  readonly speedMps: number;
  /** Supports picked for each foot, some more than once. */
  readonly picked: Readonly<Record<Side, number[]>>;
  readonly valueOf: (support: number, id: ReadingId) => number;
}

/** One repetition: another error of every kind, other strides. */
function drawOnce(body: Body, supports: readonly Support[], counted: Counted, tools: Tools): OneDraw {
  const { grid, random } = tools;
  const error = drawSystematicError(body, random);
  const splines = fitBody(disturbedBody(body, error, grid, random));
  const moved = drawSupports(supports, error, random);
  const picked = bySide((side) => resample(counted[side], random));
  const readings = new Map<number, Readings>();
  for (const index of new Set([...picked.left, ...picked.right])) {
    const times = supportTimes(moved, index);
    if (times === null) continue;
    readings.set(index, readSupport(supportWindow(splines, times, COARSE_STEP_MS)).readings);
  }
  return {
    speedMps: error.speedMps,
    picked,
    valueOf: (support, id) => asNumber(readings.get(support), id, error.smoothing),
  };
}

type Counted = Readonly<Record<Side, readonly number[]>>;
interface Tools {
  readonly grid: NoiseGrid;
  readonly random: Random;
}

function countedSupports(supports: readonly Support[]): Counted {
  return bySide((side) =>
    supports.flatMap((s, i) => (s.foot === side && supportTimes(supports, i) !== null ? [i] : [])),
  );
}

/** @returns the readings of every support and the medians of each foot, over all draws. */
export function monteCarlo(
  body: Body,
  supports: readonly Support[],
  options: { readonly draws: number; readonly seed: number },
): MonteCarlo {
  const tools = { grid: noiseGrid(body.timesMs), random: seededRandom(options.seed) };
  const counted = countedSupports(supports);
  const perSupport = supports.map(() => emptyDraws(options.draws));
  const medians = bySide(() => emptyDraws(options.draws));
  const speedMps = new Float64Array(options.draws);
  for (let draw = 0; draw < options.draws; draw += 1) {
    const { picked, valueOf, ...drawn } = drawOnce(body, supports, counted, tools);
    speedMps[draw] = drawn.speedMps;
    for (const id of READING_IDS) {
      for (const index of [...counted.left, ...counted.right])
        perSupport[index][id][draw] = valueOf(index, id);
      for (const side of SIDES) {
        medians[side][id][draw] = median(picked[side].map((index) => valueOf(index, id)));
      }
    }
  }
  return { draws: options.draws, supports: perSupport, medians, speedMps };
}
