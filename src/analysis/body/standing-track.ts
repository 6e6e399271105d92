import type { KeypointsFile } from '../keypoints.ts';
import type { PoseTrack } from '../pose-track.ts';
import type { AnalysisSettings } from '../settings.ts';
import { mapColumns } from '../trajectories/edit-track.ts';
import { readKeypoints } from '../trajectories/read-keypoints.ts';

export type StandingRange = AnalysisSettings['standingRangeMs'];

/** Whether somebody said that the runner stands at this moment. */
export function standsAt(timeMs: number, range: StandingRange): boolean {
  return range !== null && timeMs >= range.from && timeMs <= range.to;
}

/** Frames in which the runner stands: of a picture, or of a stretch of the clip; null when neither is given. */
export function standingTrack(
  picture: KeypointsFile | null,
  track: PoseTrack,
  range: StandingRange,
): PoseTrack | null {
  if (picture !== null) return readKeypoints(picture, 1);
  if (range === null) return null;
  const within = (values: Float64Array): Float64Array =>
    values.map((value, i) => (standsAt(track.timesMs[i], range) ? value : Number.NaN));
  return mapColumns(track, ({ x, y, score }) => ({ x: within(x), y: within(y), score }));
}
