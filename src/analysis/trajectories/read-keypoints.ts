import type { KeypointsFile, Pose } from '../keypoints.ts';
import { KEYPOINT_NAMES, type KeypointColumn, type KeypointName, type PoseTrack } from '../pose-track.ts';

/**
 * Turns poses per frame into columns per keypoint, in real time.
 * @param timeScale capture rate over playback rate: times in the file are divided by it.
 */
export function readKeypoints(file: KeypointsFile, timeScale: number): PoseTrack {
  const frames = file.poses.length;
  const start = file.timesMs[0] ?? 0;
  const columns = new Map<string, KeypointColumn>(
    KEYPOINT_NAMES.map((name) => [name, { x: missing(frames), y: missing(frames), score: missing(frames) }]),
  );
  file.poses.forEach((pose, frame) => {
    if (pose !== null) writePose(columns, pose, frame);
  });
  return {
    widthPx: file.widthPx,
    heightPx: file.heightPx,
    timesMs: Float64Array.from(file.timesMs, (time) => (time - start) / timeScale),
    keypoints: Object.fromEntries(columns) as Record<KeypointName, KeypointColumn>,
  };
}

function writePose(columns: Map<string, KeypointColumn>, pose: Pose, frame: number): void {
  pose.keypoints.forEach((point, order) => {
    const column = columns.get(point.name ?? KEYPOINT_NAMES[order]);
    if (column === undefined || !Number.isFinite(point.x) || !Number.isFinite(point.y)) return;
    column.x[frame] = point.x;
    column.y[frame] = point.y;
    column.score[frame] = point.score ?? pose.score ?? 1;
  });
}

function missing(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}
