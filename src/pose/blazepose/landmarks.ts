import { type CropFormat, cropInto, inPicture, type Square } from './crop.ts';
import { LANDMARK_INPUT_PX, type LandmarkNetwork, type LandmarkOutput } from './networks.ts';
import type { Picture } from '../source.ts';

/** A point of the body in pixels of the picture. */
export interface Landmark {
  readonly x: number;
  readonly y: number;
  /** Probability that the point is in view, 0 to 1. */
  readonly visibility: number;
}

export interface SeenBody {
  readonly score: number;
  /** The 33 points of a body. */
  readonly landmarks: readonly Landmark[];
}

/** Published parameters of the BlazePose landmark graph (MediaPipe, pose_landmark; Apache-2.0). */
const FORMAT: CropFormat = { sizePx: LANDMARK_INPUT_PX, black: 0, white: 1 };
const POINTS = 39;
const VALUES = 5;
const USED_POINTS = 33;
const LEAST_PRESENCE = 0.5;
const HEATMAP_PX = 64;
/** Half of the 7 px around a point in which the heatmap refines it, if it is at least this sure there. */
const REFINED_WITHIN_PX = 3;
const LEAST_CONFIDENCE = 0.5;

export function landmarkInput(): Float32Array {
  return new Float32Array(FORMAT.sizePx ** 2 * 3);
}

/** The body within a square of the picture; null when there is none. `input` is overwritten. */
export async function seeBody(
  network: LandmarkNetwork,
  picture: Picture,
  square: Square,
  input: Float32Array,
): Promise<SeenBody | null> {
  cropInto(input, picture, square, FORMAT);
  const output = await network(input);
  if (output.presence < LEAST_PRESENCE) return null;
  const landmarks = Array.from({ length: USED_POINTS }, (_, index) => {
    const { x, y } = refined(output, index);
    const visibility = 1 / (1 + Math.exp(-output.points[index * VALUES + 3]));
    return { ...inPicture(square, x, y), visibility };
  });
  return { score: output.presence, landmarks };
}

/** A point in shares of the crop: where the network puts it, drawn to the centre of its heatmap nearby. */
function refined({ points, heatmap }: LandmarkOutput, index: number): { x: number; y: number } {
  const x = points[index * VALUES] / FORMAT.sizePx;
  const y = points[index * VALUES + 1] / FORMAT.sizePx;
  const column = Math.trunc(x * HEATMAP_PX);
  const row = Math.trunc(y * HEATMAP_PX);
  if (column < 0 || column >= HEATMAP_PX || row < 0) return { x, y };
  const sums = { confidence: 0, x: 0, y: 0, most: 0 };
  for (
    let r = Math.max(0, row - REFINED_WITHIN_PX);
    r <= Math.min(HEATMAP_PX - 1, row + REFINED_WITHIN_PX);
    r += 1
  ) {
    for (
      let c = Math.max(0, column - REFINED_WITHIN_PX);
      c <= Math.min(HEATMAP_PX - 1, column + REFINED_WITHIN_PX);
      c += 1
    ) {
      const confidence = heatmap[(r * HEATMAP_PX + c) * POINTS + index];
      sums.confidence += confidence;
      sums.x += c * confidence;
      sums.y += r * confidence;
      sums.most = Math.max(sums.most, confidence);
    }
  }
  if (sums.most < LEAST_CONFIDENCE || sums.confidence <= 0) return { x, y };
  return { x: sums.x / HEATMAP_PX / sums.confidence, y: sums.y / HEATMAP_PX / sums.confidence };
}
