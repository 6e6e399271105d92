/**
 * A clip is cut into stretches that are worked on independently, each starting with a fresh look for the runner.
 * The cut does not depend on the number of processes, so neither do the results.
 */
export const STRETCH_FRAMES = 60;
/** Frames before a stretch that are looked at and dropped, until the crop has settled on the runner. */
export const WARM_UP_FRAMES = 4;

/** Number of the stretch that keeps the result of this frame. */
export function stretchOf(frame: number): number {
  return Math.floor(frame / STRETCH_FRAMES);
}

/** Number of the next stretch if this frame is part of its warm-up, otherwise null. */
export function warmsUp(frame: number): number | null {
  const next = stretchOf(frame) + 1;
  return next * STRETCH_FRAMES - frame <= WARM_UP_FRAMES ? next : null;
}
