import type { Recipe } from './recipe.ts';
import { radians, type Vector } from './kinematics/vector.ts';

/** Picture pixels: x to the right, y down. */
export type Pixel = readonly [x: number, y: number];

/** A still camera beside the runner, looking square at the plane of running. */
export interface Camera {
  /** In the plane through the middle of the runner. */
  readonly pxPerM: number;
  /**
   * @param at metres: x forward from the middle of the picture, y up from the ground
   * @param depthM away from the camera +, from the middle of the runner
   */
  pixel(at: Vector, depthM: number): Pixel;
}

const DISTANCE_M = 6;
const LENS_HEIGHT_M = 0.95;
/** Where the ground lies in the picture. */
const GROUND_SHARE = 0.91;
/** The picture shows at least this much: a stride with arms and trailing foot, and the runner with some air. */
const LEAST_WIDTH_M = 1.9;
const LEAST_HEIGHT_PER_STATURE = 1.32;

export function cameraFor(recipe: Recipe): Camera {
  const { widthPx, heightPx, heightM, direction } = recipe;
  const pxPerM = Math.min(widthPx / LEAST_WIDTH_M, heightPx / (LEAST_HEIGHT_PER_STATURE * heightM));
  const forward = direction === 'right' ? 1 : -1;
  const lensY = GROUND_SHARE * heightPx - LENS_HEIGHT_M * pxPerM;
  const roll = turnAbout(widthPx / 2, heightPx / 2, recipe.cameraRollDeg);
  return {
    pxPerM,
    pixel: (at, depthM) => {
      const scale = (pxPerM * DISTANCE_M) / (DISTANCE_M + depthM);
      return roll(widthPx / 2 + forward * at.x * scale, lensY - (at.y - LENS_HEIGHT_M) * scale);
    },
  };
}

function turnAbout(cx: number, cy: number, clockwiseDeg: number): (x: number, y: number) => Pixel {
  const cos = Math.cos(radians(clockwiseDeg));
  const sin = Math.sin(radians(clockwiseDeg));
  return (x, y) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos];
}
