/** What the landmark network says of a crop of 256 px. */
export interface LandmarkOutput {
  /** 39 points of x, y (pixels of the crop), z, visibility, presence. */
  readonly points: Float32Array;
  /** Probability that there is a person. */
  readonly presence: number;
  /** Confidence per place and point, [64, 64, 39]. */
  readonly heatmap: Float32Array;
}

export const DETECTION_INPUT_PX = 224;
export const LANDMARK_INPUT_PX = 256;

/** Runs the network that finds people: input [224, 224, 3] of -1 to 1, output [2254, 13]. */
export type DetectionNetwork = (input: Float32Array) => Promise<Float32Array>;

/** Runs the network that places the points of a body: input [256, 256, 3] of 0 to 1. */
export type LandmarkNetwork = (input: Float32Array) => Promise<LandmarkOutput>;
