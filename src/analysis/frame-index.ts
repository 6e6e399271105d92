/** Turns a real time into a fractional 0-based frame index in decode order; clamped to the clip. */
export function frameIndexer(timesMs: Float64Array): (timeMs: number) => number {
  return (timeMs) => {
    const after = timesMs.findIndex((time) => time >= timeMs);
    if (after < 0) return timesMs.length - 1;
    if (after === 0) return 0;
    const before = timesMs[after - 1];
    return after - 1 + (timeMs - before) / (timesMs[after] - before);
  };
}
