import type { Body } from '../body/body.ts';
import type { Support } from '../gait/support.ts';
import { median } from '../maths/statistics.ts';
import { bySide, SIDES, type Side } from '../pose-track.ts';
import { seededRandom, type Random } from '../random.ts';
import { disturbedBody, type DrawTools } from './disturbed-body.ts';
import { FrameArrays } from './frame-arrays.ts';
import { noiseGrid } from './noise.ts';
import { SMOOTHING_SD } from './priors.ts';
import { isNumber, READING_IDS, type ReadingId, type Readings } from './reading.ts';
import { readSupport } from './read-support.ts';
import { COARSE_STEP_MS, fitBody, supportWindow, WindowStore } from './support-window.ts';
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

/** One column of draws for each reading, in the order of READING_IDS. */
type Columns = readonly Float64Array[];

function emptyColumns(draws: number): Columns {
  return READING_IDS.map(() => new Float64Array(draws).fill(Number.NaN));
}

function named(columns: Columns): Draws {
  return Object.fromEntries(READING_IDS.map((id, i) => [id, columns[i]])) as Draws;
}

/** Supports of one foot picked with replacement (stride bootstrap). */
function resample(counted: readonly number[], random: Random): number[] {
  return counted.map(() => counted[random.index(counted.length)]);
}

const SMOOTHING_SDS = READING_IDS.map((id) => SMOOTHING_SD[id] ?? 0);

/** Readings in the order of READING_IDS, NaN where there is none. */
function asNumbers(readings: Readings, smoothing: number): Float64Array {
  const values = new Float64Array(READING_IDS.length);
  for (let i = 0; i < values.length; i += 1) {
    const value = readings[READING_IDS[i]];
    values[i] = isNumber(value) ? value * (1 + smoothing * SMOOTHING_SDS[i]) : Number.NaN;
  }
  return values;
}

interface OneDraw {
  readonly speedMps: number;
  /** Supports picked for each foot, some more than once. */
  readonly picked: Readonly<Record<Side, readonly number[]>>;
  /** By support picked; those that have lost their times in this draw are not there. */
  readonly readings: ReadonlyMap<number, Float64Array>;
}

interface Tools extends DrawTools {
  readonly windows: WindowStore;
}

/** One repetition: another error of every kind, other strides. */
function drawOnce(body: Body, supports: readonly Support[], counted: Counted, tools: Tools): OneDraw {
  const { random, arrays, windows } = tools;
  arrays.takeBack();
  const error = drawSystematicError(body, random);
  const splines = fitBody(disturbedBody(body, error, tools), arrays);
  const moved = drawSupports(supports, error, random);
  const picked = bySide((side) => resample(counted[side], random));
  const readings = new Map<number, Float64Array>();
  for (const index of new Set([...picked.left, ...picked.right])) {
    const times = supportTimes(moved, index);
    if (times === null) continue;
    const window = supportWindow(splines, times, COARSE_STEP_MS, windows);
    readings.set(index, asNumbers(readSupport(window).readings, error.smoothing));
  }
  return { speedMps: error.speedMps, picked, readings };
}

type Counted = Readonly<Record<Side, readonly number[]>>;

function countedSupports(supports: readonly Support[]): Counted {
  return bySide((side) =>
    supports.flatMap((s, i) => (s.foot === side && supportTimes(supports, i) !== null ? [i] : [])),
  );
}

/** Writes one draw of one support, or of the medians of one foot, into its columns. */
function writeDraw(columns: Columns, draw: number, valueOf: (reading: number) => number): void {
  for (let i = 0; i < columns.length; i += 1) columns[i][draw] = valueOf(i);
}

/** Median of one reading over the supports picked. */
function medianOver(picked: readonly Float64Array[], reading: number): number {
  return median(picked.map((values) => values[reading]));
}

/** @returns the readings of every support and the medians of each foot, over all draws. */
export function monteCarlo(
  body: Body,
  supports: readonly Support[],
  options: { readonly draws: number; readonly seed: number },
): MonteCarlo {
  const { draws } = options;
  const tools = {
    grid: noiseGrid(body.timesMs),
    random: seededRandom(options.seed),
    arrays: new FrameArrays(body.timesMs.length),
    windows: new WindowStore(),
  };
  const counted = countedSupports(supports);
  const perSupport = supports.map(() => emptyColumns(draws));
  const medians = bySide(() => emptyColumns(draws));
  const speedMps = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    const { picked, readings, ...drawn } = drawOnce(body, supports, counted, tools);
    speedMps[draw] = drawn.speedMps;
    for (const [support, values] of readings) {
      writeDraw(perSupport[support], draw, (reading) => values[reading]);
    }
    for (const side of SIDES) {
      const ofFoot = picked[side]
        .map((support) => readings.get(support))
        .filter((values) => values !== undefined);
      writeDraw(medians[side], draw, (reading) => medianOver(ofFoot, reading));
    }
  }
  return {
    draws,
    supports: perSupport.map(named),
    medians: bySide((side) => named(medians[side])),
    speedMps,
  };
}
