/** Frames wanted from a clip by their 0-based indices; null is all of them. */
export type FrameSelection = FrameRanges | FrameRhythm | null;

/** Ascending, non-overlapping half-open ranges, with an end. */
export type FrameRanges = readonly (readonly [start: number, end: number])[];

/** The same few frames out of every period, to the end of the clip. */
export interface FrameRhythm {
  readonly periodFrames: number;
  /** Ascending from 0, below the period. */
  readonly offsets: readonly number[];
}

/** Indices as the fewest ranges that hold exactly them. */
export function rangesOfIndices(indices: readonly number[]): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  for (const index of [...new Set(indices)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else ranges.push([index, index + 1]);
  }
  return ranges;
}

/** The filter that lets only these frames through, and frame 0, whose time is the zero of all times. */
export function selectFilter(selection: FrameSelection): string[] {
  if (selection === null) return [];
  const terms = isRhythm(selection)
    ? selection.offsets.map((offset) => `eq(mod(n,${selection.periodFrames}),${offset})`)
    : ['eq(n,0)', ...selection.map(([start, end]) => `between(n,${start},${end - 1})`)];
  return [`select='${terms.join('+')}'`];
}

/** How many frames `selectFilter` lets through at most, so that ffmpeg need not decode the rest; null is no limit. */
export function selectedCount(selection: FrameSelection): number | null {
  if (selection === null || isRhythm(selection)) return null;
  const wanted = selection.reduce((sum, [start, end]) => sum + end - start, 0);
  return includesZero(selection) ? wanted : wanted + 1;
}

/** How many frames are decoded at most between two that come through the filter, or before the first. */
export function longestPassedOver(selection: FrameSelection): number {
  if (selection === null) return 0;
  if (isRhythm(selection)) return selection.periodFrames;
  const gaps = selection.map(([start], i) => start - (selection[i - 1]?.[1] ?? 0));
  return Math.max(0, ...gaps);
}

/** The index in the clip of each frame that comes through the filter, and whether it was asked for. */
export function* selectedIndices(
  selection: FrameSelection,
): Generator<{ index: number; wanted: boolean }, undefined> {
  if (selection !== null && isRhythm(selection)) {
    for (let start = 0; ; start += selection.periodFrames)
      for (const offset of selection.offsets) yield { index: start + offset, wanted: true };
  }
  const ranges: FrameRanges = selection ?? [[0, Infinity]];
  if (!includesZero(ranges)) yield { index: 0, wanted: false };
  for (const [start, end] of ranges)
    for (let index = start; index < end; index += 1) yield { index, wanted: true };
}

function isRhythm(selection: FrameRanges | FrameRhythm): selection is FrameRhythm {
  return 'offsets' in selection;
}

function includesZero(ranges: FrameRanges): boolean {
  return ranges.some(([start]) => start === 0);
}
