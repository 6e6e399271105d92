import type { KeypointsFile } from '../keypoints.ts';
import type { PoseTrack } from '../pose-track.ts';
import type { AnalysisSettings } from '../settings.ts';
import { mapColumns } from '../trajectories/edit-track.ts';
import { readKeypoints } from '../trajectories/read-keypoints.ts';

/** Frames in which the runner stands: of a picture, or of a stretch of the clip; null when neither is given. */
export function standingTrack(
  picture: KeypointsFile | null,
  track: PoseTrack,
  range: AnalysisSettings['standingRangeMs'],
): PoseTrack | null {
  if (picture !== null) return readKeypoints(picture, 1);
  if (range === null) return null;
  const within = (values: Float64Array): Float64Array =>
    values.map((value, i) =>
      track.timesMs[i] >= range.from && track.timesMs[i] <= range.to ? value : Number.NaN,
    );
  return mapColumns(track, ({ x, y, score }) => ({ x: within(x), y: within(y), score }));
}
