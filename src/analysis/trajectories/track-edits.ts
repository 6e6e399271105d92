import type { KeypointName, PoseTrack } from '../pose-track.ts';
import { copyTrack } from './edit-track.ts';

/** Points set by hand: place in pixels by frame. */
export type PlacedPoints = ReadonlyMap<number, { readonly x: number; readonly y: number }>;

/** What a person has changed in a track, on top of what is repaired by itself. */
export interface TrackEdits {
  /** Frames in which the legs are exchanged against what the repair makes of them. */
  readonly exchanged: ReadonlySet<number>;
  readonly placed: ReadonlyMap<KeypointName, PlacedPoints>;
}

export const NO_EDITS: TrackEdits = { exchanged: new Set(), placed: new Map() };

/** The track with the points set by hand, each as certain as a point can be. */
export function placePoints(track: PoseTrack, placed: TrackEdits['placed']): PoseTrack {
  if (placed.size === 0) return track;
  const edited = copyTrack(track);
  for (const [name, points] of placed) {
    const column = edited.keypoints[name];
    for (const [frame, { x, y }] of points) {
      column.x[frame] = x;
      column.y[frame] = y;
      column.score[frame] = 1;
    }
  }
  return edited;
}

/** Whether a person has set this point in this frame (0-based). */
export function isPlaced({ placed }: TrackEdits, name: KeypointName, frame: number): boolean {
  return placed.get(name)?.has(frame) ?? false;
}
