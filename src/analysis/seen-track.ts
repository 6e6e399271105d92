import type { AnalysisInput } from './analyse.ts';
import { trackEditsOf } from './corrections/track-edits-of.ts';
import type { PoseTrack } from './pose-track.ts';
import { readKeypoints } from './trajectories/read-keypoints.ts';
import { buildTrajectories, type Trajectories } from './trajectories/trajectories.ts';

/** What the detector saw, and what repair, filter and corrections by hand make of it. */
export interface SeenTrack {
  readonly raw: PoseTrack;
  readonly trajectories: Trajectories;
}

/** Reads, corrects, repairs and filters the keypoints of an input. Times are real ones. */
export function seenTrack({ keypoints, clip, corrections }: AnalysisInput): SeenTrack {
  const raw = readKeypoints(keypoints, clip.timeScale);
  const edits = trackEditsOf(corrections, raw.timesMs.length);
  return { raw, trajectories: buildTrajectories(raw, edits) };
}

/**
 * The same, but an input whose track is that of the one before gets that track again: most corrections move an event or
 * change a fact, and leave the points alone. For `analyse` called again and again for one clip.
 */
export function rememberedTrack(): (input: AnalysisInput) => SeenTrack {
  let last: { readonly input: AnalysisInput; readonly track: SeenTrack } | null = null;
  return (input) => {
    if (last === null || !haveSameTrack(last.input, input)) last = { input, track: seenTrack(input) };
    return last.track;
  };
}

function haveSameTrack(a: AnalysisInput, b: AnalysisInput): boolean {
  return a.keypoints === b.keypoints && a.clip.timeScale === b.clip.timeScale && editsOf(a) === editsOf(b);
}

function editsOf({ corrections }: AnalysisInput): string {
  return JSON.stringify([corrections?.swappedLegs ?? [], corrections?.keypoints ?? []]);
}
