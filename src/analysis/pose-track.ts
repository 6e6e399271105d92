/** The 33 points of BlazePose, in the order of the model's output. Left and right are the runner's own. */
export const KEYPOINT_NAMES = [
  'nose',
  'left_eye_inner',
  'left_eye',
  'left_eye_outer',
  'right_eye_inner',
  'right_eye',
  'right_eye_outer',
  'left_ear',
  'right_ear',
  'mouth_left',
  'mouth_right',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_pinky',
  'right_pinky',
  'left_index',
  'right_index',
  'left_thumb',
  'right_thumb',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
  'left_heel',
  'right_heel',
  'left_foot_index',
  'right_foot_index',
] as const;

export type KeypointName = (typeof KEYPOINT_NAMES)[number];
export type Side = 'left' | 'right';
export const SIDES = ['left', 'right'] as const;

/** One value for each of the runner's own sides, the left worked out first. */
export function bySide<T>(of: (side: Side) => T): Record<Side, T> {
  return { left: of('left'), right: of('right') };
}

/** The runner's other side. */
export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** The joints that belong to one leg and are repaired, swapped and dropped together. */
export const LEG_JOINTS = ['hip', 'knee', 'ankle', 'heel', 'foot_index'] as const;
export type LegJoint = (typeof LEG_JOINTS)[number];
/** Those of them that move with the foot. */
export const FOOT_JOINTS = ['ankle', 'heel', 'foot_index'] as const satisfies readonly LegJoint[];

/** The detector's name of a joint of one leg. */
export function legKeypoint(side: Side, joint: LegJoint): KeypointName {
  return `${side}_${joint}`;
}

/**
 * One point over time, a value per frame. Image pixels: x to the right, y down. Missing is NaN, which, unlike
 * null or 0, cannot slip through arithmetic unnoticed; it becomes null where results are written.
 */
export interface KeypointColumn {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Detector's confidence, 0 to 1; NaN where there is no pose. */
  readonly score: Float64Array;
}

/** A pose per frame, as columns. `timesMs` are real (capture) times in ascending order. */
export interface PoseTrack {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly timesMs: Float64Array;
  readonly keypoints: Readonly<Record<KeypointName, KeypointColumn>>;
}
