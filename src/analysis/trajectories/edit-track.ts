import { KEYPOINT_NAMES, type KeypointColumn, type KeypointName, type PoseTrack } from '../pose-track.ts';

function copyColumn(column: KeypointColumn): KeypointColumn {
  return { x: column.x.slice(), y: column.y.slice(), score: column.score.slice() };
}

/** A track whose columns may be written to; the given one stays as it is. */
export function copyTrack(track: PoseTrack): PoseTrack {
  return mapColumns(track, copyColumn);
}

/** Makes a gap of one frame of a point. */
export function dropFrame(column: KeypointColumn, frame: number): void {
  column.x[frame] = Number.NaN;
  column.y[frame] = Number.NaN;
}

/** A new track with every column replaced; the given one stays as it is. */
export function mapColumns(
  track: PoseTrack,
  change: (column: KeypointColumn, name: KeypointName) => KeypointColumn,
): PoseTrack {
  const entries = KEYPOINT_NAMES.map((name) => [name, change(track.keypoints[name], name)] as const);
  return { ...track, keypoints: Object.fromEntries(entries) as Record<KeypointName, KeypointColumn> };
}
