import type { KeypointName } from '../pose-track.ts';
import { NO_EDITS, type TrackEdits } from '../trajectories/track-edits.ts';
import type { Corrections, PlacedKeypoint, SwappedLegs } from './corrections.ts';

/** The part of the corrections that changes the track; what lies outside the clip is left out. */
export function trackEditsOf(corrections: Corrections | undefined, frames: number): TrackEdits {
  if (corrections === undefined) return NO_EDITS;
  return {
    exchanged: exchangedFrames(corrections.swappedLegs, frames),
    placed: placedPoints(corrections.keypoints.filter((point) => isInClip(point, frames))),
  };
}

/** Whether a point belongs to a frame of the clip. */
export function isInClip({ frame }: PlacedKeypoint, frames: number): boolean {
  return Number.isInteger(frame) && frame >= 0 && frame < frames;
}

/** Whether a stretch has a frame of the clip in it. */
export function overlapsClip({ fromFrame, toFrame }: SwappedLegs, frames: number): boolean {
  return Math.max(0, fromFrame) <= Math.min(toFrame, frames - 1);
}

/** Each range exchanges what is shown without it, so that two over the same frame undo each other. */
function exchangedFrames(ranges: readonly SwappedLegs[], frames: number): Set<number> {
  const exchanged = new Set<number>();
  for (const { fromFrame, toFrame } of ranges) {
    for (let frame = Math.max(0, fromFrame); frame <= Math.min(toFrame, frames - 1); frame += 1) {
      if (!exchanged.delete(frame)) exchanged.add(frame);
    }
  }
  return exchanged;
}

function placedPoints(points: readonly PlacedKeypoint[]): TrackEdits['placed'] {
  const placed = new Map<KeypointName, Map<number, { x: number; y: number }>>();
  for (const { name, frame, x, y } of points) {
    const ofName = placed.get(name) ?? new Map<number, { x: number; y: number }>();
    placed.set(name, ofName.set(frame, { x, y }));
  }
  return placed;
}
