/** How far a time may lie before its frame's and still mean that frame: containers round times to this. */
const ROUNDING_MS = 1;
/** Where in the interval of a frame a seek aims: clear of both ends, which browsers round. */
const SEEK_SHARE = 0.3;

/** The frame shown at a time of the clip: the last that has begun. Both in ms after the first frame. */
export function frameAt(timesMs: readonly number[], timeMs: number): number {
  let [low, high] = [0, timesMs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timesMs[middle] <= timeMs + ROUNDING_MS) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A time at which exactly this frame is shown, in ms after the first frame. */
export function seekTimeMs(timesMs: readonly number[], frame: number): number {
  const begins = timesMs[frame];
  const last = timesMs.length - 1;
  const intervalMs = frame < last ? timesMs[frame + 1] - begins : last > 0 ? begins - timesMs[last - 1] : 0;
  return begins + SEEK_SHARE * intervalMs;
}

/** A frame that exists. */
export function clampFrame(timesMs: readonly number[], frame: number): number {
  return Math.min(Math.max(Math.round(frame), 0), timesMs.length - 1);
}
