import type { Body } from '../body/body.ts';
import type { Support } from '../gait/support.ts';
import { median } from '../maths/statistics.ts';
import type { Side } from '../pose-track.ts';
import { seededRandom, type Random } from '../random.ts';
import { disturbedBody } from './disturbed-body.ts';
import { noiseGrid } from './noise.ts';
import { isNumber, READING_IDS, type ReadingId, type Readings } from './reading.ts';
import { readSupport } from './read-support.ts';
import { bySide, COARSE_STEP_MS, fitBody, supportWindow } from './support-window.ts';
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

function asNumber(readings: Readings | undefined, id: ReadingId): number {
  const value = readings?.[id];
  return value !== undefined && isNumber(value) ? value : Number.NaN;
}

export function monteCarlo(
  body: Body,
  supports: readonly Support[],
  options: { readonly draws: number; readonly seed: number },
): MonteCarlo {
  const random = seededRandom(options.seed);
  const grid = noiseGrid(body.timesMs);
  const counted = bySide((side) =>
    supports.flatMap((s, i) => (s.foot === side && supportTimes(supports, i) !== null ? [i] : [])),
  );
  const perSupport = supports.map(() => emptyDraws(options.draws));
  const medians = bySide(() => emptyDraws(options.draws));
  const speedMps = new Float64Array(options.draws);
  for (let draw = 0; draw < options.draws; draw += 1) {
    const error = drawSystematicError(body, random);
    const splines = fitBody(disturbedBody(body, error, grid, random));
    const moved = drawSupports(supports, error, random);
    const picked = bySide((side) => resample(counted[side], random));
    const readings = new Map<number, Readings>();
    for (const index of new Set([...picked.left, ...picked.right])) {
      const times = supportTimes(moved, index);
      if (times !== null)
        readings.set(index, readSupport(supportWindow(splines, times, COARSE_STEP_MS)).readings);
    }
    speedMps[draw] = error.speedMps;
    for (const id of READING_IDS) {
      for (const [index, of] of readings) perSupport[index][id][draw] = asNumber(of, id);
      for (const side of ['left', 'right'] as const) {
        medians[side][id][draw] = median(picked[side].map((index) => asNumber(readings.get(index), id)));
      }
    }
  }
  return { draws: options.draws, supports: perSupport, medians, speedMps };
}
