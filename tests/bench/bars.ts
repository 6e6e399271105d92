import { type Table, NOTHING, numberText } from './table.ts';

/** One number that the project promises. */
interface Bar {
  readonly what: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly unit: string;
  readonly decimals: number;
  readonly guarded: Guard;
}

/**
 * Which runs end with an error when a bar is missed: every one, or only one over the whole set of clips
 * (a median over the two short clips of a quick run says too little), or none, because it does not hold today.
 */
type Guard = 'every run' | 'whole run' | 'none';

/** The bars of the issue, word by word; the limits are not to be moved to where the numbers are. */
export const BARS = {
  'marker-ic-median': {
    what: 'markers, 60 Hz, 6 mm: initial contact, |median error|, worse file',
    ...{ atMost: 8, unit: 'ms', decimals: 1, guarded: 'every run' },
  },
  'marker-ic-spread': {
    what: 'markers, 60 Hz, 6 mm: initial contact, spread (1.48 MAD), worse file',
    ...{ atMost: 10, unit: 'ms', decimals: 1, guarded: 'every run' },
  },
  'marker-to-median': {
    what: 'markers, 60 Hz, 6 mm: toe-off, |median error|, worse file',
    ...{ atMost: 8, unit: 'ms', decimals: 1, guarded: 'every run' },
  },
  'marker-to-spread': {
    what: 'markers, 60 Hz, 6 mm: toe-off, spread (1.48 MAD), worse file',
    ...{ atMost: 10, unit: 'ms', decimals: 1, guarded: 'every run' },
  },
  'treadmill-missed': {
    what: 'real treadmill clip: complete labelled supports not found',
    ...{ atMost: 0, unit: '', decimals: 0, guarded: 'every run' },
  },
  'treadmill-invented': {
    what: 'real treadmill clip: supports invented',
    ...{ atMost: 0, unit: '', decimals: 0, guarded: 'every run' },
  },
  'treadmill-wrong-side': {
    what: 'real treadmill clip: supports with near and far exchanged',
    ...{ atMost: 0, unit: '', decimals: 0, guarded: 'every run' },
  },
  'treadmill-ic-1': {
    what: 'real treadmill clip: initial contact within 1 frame of the label',
    ...{ atLeast: 90, unit: '%', decimals: 1, guarded: 'every run' },
  },
  'treadmill-ic-2': {
    what: 'real treadmill clip: initial contact within 2 frames of the label',
    ...{ atLeast: 100, unit: '%', decimals: 1, guarded: 'every run' },
  },
  'treadmill-to-1': {
    what: 'real treadmill clip: toe-off within 1 frame of the label',
    ...{ atLeast: 90, unit: '%', decimals: 1, guarded: 'every run' },
  },
  'treadmill-to-2': {
    what: 'real treadmill clip: toe-off within 2 frames of the label',
    ...{ atLeast: 100, unit: '%', decimals: 1, guarded: 'every run' },
  },
  'treadmill-cadence': {
    what: 'real treadmill clip: |cadence − 168.6|',
    ...{ atMost: 1, unit: 'steps/min', decimals: 2, guarded: 'every run' },
  },
  'overground-found': {
    what: 'real overground clip: labelled supports found',
    ...{ atLeast: 3, unit: 'of 3', decimals: 0, guarded: 'every run' },
  },
  'synthetic-ic': {
    what: 'synthetic, 60 fps, 720p: initial contact, median |error|, worse direction',
    ...{ atMost: 12, unit: 'ms', decimals: 1, guarded: 'every run' },
  },
  'synthetic-to': {
    what: 'synthetic, 60 fps, 720p: toe-off, median |error|, worse direction',
    ...{ atMost: 12, unit: 'ms', decimals: 1, guarded: 'whole run' },
  },
  'synthetic-landing': {
    what: 'synthetic, 60 fps, 720p: landing distance, median |error|, worse direction',
    ...{ atMost: 2.5, unit: 'cm', decimals: 1, guarded: 'every run' },
  },
  'synthetic-excursion': {
    what: 'synthetic, 60 fps, 720p: plantarflexion excursion, median |error|, worse direction',
    ...{ atMost: 4, unit: '°', decimals: 1, guarded: 'whole run' },
  },
  'synthetic-planted': {
    what: 'synthetic, 60 fps, 720p: strongest faults not graded moderate or severe on both feet',
    ...{ atMost: 0, unit: 'clips', decimals: 0, guarded: 'none' },
  },
  'synthetic-clean': {
    what: 'synthetic, 60 fps, 720p: clean runner, grades other than none and mild',
    ...{ atMost: 0, unit: 'grades', decimals: 0, guarded: 'whole run' },
  },
  'engine-wall': {
    what: 'real treadmill clip, heavy, fast runtime: whole wall time over frames × network alone / cores',
    ...{ atMost: 1.25, unit: '×', decimals: 2, guarded: 'none' },
  },
  'engine-gain': {
    what: 'real treadmill clip, heavy: wall time on wasm over that on the fast runtime, same processes',
    ...{ atLeast: 3.5, unit: '×', decimals: 1, guarded: 'none' },
  },
  'engine-parity-median': {
    what: 'keypoints, fast runtime against pose-detection on wasm: median difference, worst clip',
    ...{ atMost: 0.3, unit: 'px', decimals: 3, guarded: 'every run' },
  },
  'engine-parity-99': {
    what: 'keypoints, fast runtime against pose-detection on wasm: 99 % within, worst clip',
    ...{ atMost: 2, unit: 'px', decimals: 2, guarded: 'every run' },
  },
  'engine-grades': {
    what: 'grades that differ between the two runtimes',
    ...{ atMost: 0, unit: '', decimals: 0, guarded: 'every run' },
  },
  'memory-peak': {
    what: 'peak memory of all processes, 10 s clip, heavy',
    ...{ atMost: 1229, unit: 'MiB', decimals: 0, guarded: 'none' },
  },
  'memory-growth': {
    what: 'peak memory of all processes, 60 s clip over 10 s clip',
    ...{ atMost: 1.15, unit: '×', decimals: 2, guarded: 'every run' },
  },
  'service-first': {
    what: 'service: first request to a started server, median',
    ...{ atMost: 50, unit: 'ms', decimals: 0, guarded: 'none' },
  },
  'service-load': {
    what: 'service: 50 clients read reports while two clips are analysed, 99 % of answers within',
    ...{ atMost: 300, unit: 'ms', decimals: 0, guarded: 'none' },
  },
  repeatability: {
    what: 'second runs on the same input with another analysis.json',
    ...{ atMost: 0, unit: '', decimals: 0, guarded: 'every run' },
  },
} as const satisfies Record<string, Bar>;
export type BarId = keyof typeof BARS;

/** What a section found for the bars it knows about. NaN is a bar that could not be reached at all. */
export type BarValues = Partial<Record<BarId, number>>;

function holds(bar: Bar, value: number): boolean {
  return value <= (bar.atMost ?? Infinity) && value >= (bar.atLeast ?? -Infinity);
}

/** Bars that held before and were measured to be broken now. */
export function brokenBars(
  values: BarValues,
  quick: boolean,
  bars: Readonly<Record<string, Bar>> = BARS,
): string[] {
  const counts = (guarded: Guard): boolean => guarded === 'every run' || (guarded === 'whole run' && !quick);
  return Object.entries(bars).flatMap(([id, bar]) => {
    const value = values[id as BarId];
    return value !== undefined && counts(bar.guarded) && !holds(bar, value) ? [bar.what] : [];
  });
}

export function barTable(values: BarValues): Table {
  const rows = Object.entries<Bar>(BARS).map(([id, bar]) => {
    const value = values[id as BarId];
    const limit = bar.atMost === undefined ? `≥ ${bar.atLeast ?? NOTHING}` : `≤ ${bar.atMost}`;
    if (value === undefined) return [bar.what, `${limit} ${bar.unit}`.trim(), 'not measured', NOTHING];
    const measured = `${numberText(value, bar.decimals)} ${bar.unit}`.trim();
    return [bar.what, `${limit} ${bar.unit}`.trim(), measured, holds(bar, value) ? 'yes' : 'NO'];
  });
  return { title: 'Bars', caption: null, columns: ['what', 'demanded', 'measured', 'holds'], rows };
}
