/** One pose as the detector gives it: the Pose shape of @tensorflow-models/pose-detection, in image pixels. */
export interface Pose {
  score?: number;
  keypoints: { name?: string; x: number; y: number; score?: number }[];
}

/** The content of keypoints.json: raw detector output, one entry per frame of the clip, null where nobody was found. */
export interface KeypointsFile {
  schemaVersion: 1;
  /** The pose model that saw them, which decides whether verdicts are given; absent in files made elsewhere. */
  model?: string;
  widthPx: number;
  heightPx: number;
  /** Presentation times of the frames in the file, not yet corrected for slow motion. */
  timesMs: number[];
  poses: (Pose | null)[];
}
