/**
 * A clip is cut into stretches that are worked on independently, each starting with a fresh look for the runner.
 * The cut does not depend on the number of processes, so neither do the results.
 */
export const STRETCH_FRAMES = 60;
/**
 * Frames before a stretch that are looked at and dropped, until the crop has settled on the runner. On the treadmill
 * clip with the heavy model the leg keypoints (median) of a stretch differ from those of one pass over the clip by
 * 3.9 px in its first frame and by 2.3 to 3.2 px from the second on, where they stay: so much does the crop alone move
 * them. The join is then no worse than any other frame.
 */
export const WARM_UP_FRAMES = 2;

/** Number of the stretch that keeps the result of this frame. */
export function stretchOf(frame: number): number {
  return Math.floor(frame / STRETCH_FRAMES);
}

/** Number of the next stretch if this frame is part of its warm-up, otherwise null. */
export function warmsUp(frame: number): number | null {
  const next = stretchOf(frame) + 1;
  return next * STRETCH_FRAMES - frame <= WARM_UP_FRAMES ? next : null;
}
