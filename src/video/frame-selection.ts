/** Frames wanted from a clip: ascending, non-overlapping half-open ranges of 0-based indices; null is all of them. */
export type FrameRanges = readonly (readonly [start: number, end: number])[] | null;

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
export function selectFilter(ranges: FrameRanges): string[] {
  if (ranges === null) return [];
  const terms = ranges.map(([start, end]) => `between(n,${start},${end - 1})`);
  return [`select='${['eq(n,0)', ...terms].join('+')}'`];
}

/** How many frames `selectFilter` lets through at most, so that ffmpeg need not decode the rest; null is no limit. */
export function selectedCount(ranges: FrameRanges): number | null {
  if (ranges === null || ranges.some(([, end]) => end === Infinity)) return null;
  const wanted = ranges.reduce((sum, [start, end]) => sum + end - start, 0);
  return includesZero(ranges) ? wanted : wanted + 1;
}

/** The index in the clip of each frame that comes through the filter, and whether it was asked for. */
export function* selectedIndices(
  ranges: FrameRanges,
): Generator<{ index: number; wanted: boolean }, undefined> {
  if (!includesZero(ranges)) yield { index: 0, wanted: false };
  for (const [start, end] of ranges ?? [[0, Infinity]])
    for (let index = start; index < end; index += 1) yield { index, wanted: true };
}

function includesZero(ranges: FrameRanges): boolean {
  return ranges === null || ranges.some(([start]) => start === 0);
}
