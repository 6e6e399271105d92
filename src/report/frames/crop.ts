import { movedGeometry, type FrameGeometry } from './frame-geometry.ts';
import { add, type Vector } from './vector.ts';

/** Size of an annotated picture: a title strip above the enlarged part of the frame. */
export const PICTURE_WIDTH_PX = 720;
export const PICTURE_HEIGHT_PX = 960;
export const TITLE_HEIGHT_PX = 92;
const RATIO = PICTURE_WIDTH_PX / (PICTURE_HEIGHT_PX - TITLE_HEIGHT_PX);

/** Shares of the picture: room below the ground for dimensions and their labels, and above the head. */
const BELOW_GROUND = 0.15;
const ABOVE_HEAD = 0.13;
const BESIDE = 0.08;

/** The part of the source picture that is shown, in source pixels; it may reach beyond the picture's edge. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Extent {
  left: number;
  right: number;
  top: number;
  ground: number;
}

/** What the runner takes up of the picture; null where there is no pose. */
export function extent(geometry: FrameGeometry): Extent | null {
  const points = Object.values(geometry.points);
  if (points.length === 0) return null;
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    ground: geometry.plumbFoot?.[1] ?? Math.max(...ys),
  };
}

/**
 * One crop for each frame of a strip, all of one size, each centred on the runner with the ground at the same
 * height, so that the frames can be compared; moved sideways where it would reach beyond the picture. Null where
 * there is no pose.
 */
export function stripCrops(strip: readonly FrameGeometry[], sourceWidthPx: number): (Crop | null)[] {
  const extents = strip.map(extent);
  const heightPx = heightFor(extents.filter((one) => one !== null));
  return extents.map((one) => one && centred(one, heightPx, sourceWidthPx));
}

/** The same for one picture by itself. */
export function cropAround(shown: Extent, sourceWidthPx: number): Crop {
  return centred(shown, heightFor([shown]), sourceWidthPx);
}

/** Of a crop that has room for each. */
function heightFor(extents: readonly Extent[]): number {
  const tallest = Math.max(...extents.map((one) => one.ground - one.top));
  const widest = Math.max(...extents.map((one) => one.right - one.left));
  return Math.max(tallest / (1 - BELOW_GROUND - ABOVE_HEAD), widest / (1 - 2 * BESIDE) / RATIO);
}

function centred(one: Extent, height: number, sourceWidthPx: number): Crop {
  const width = height * RATIO;
  const middle = (one.left + one.right - width) / 2;
  const left = width > sourceWidthPx ? middle : Math.min(Math.max(middle, 0), sourceWidthPx - width);
  return { left, top: one.ground - (1 - BELOW_GROUND) * height, width, height };
}

/** Pixels of the annotated picture per pixel of the source. */
function cropScale(crop: Crop): number {
  return PICTURE_WIDTH_PX / crop.width;
}

/** From the source picture to the annotated picture. */
export function inPicture(crop: Crop, point: Vector): Vector {
  const scale = cropScale(crop);
  return add([0, TITLE_HEIGHT_PX], [(point[0] - crop.left) * scale, (point[1] - crop.top) * scale]);
}

/** The same geometry in pixels of the annotated picture. */
export function geometryInPicture(geometry: FrameGeometry, crop: Crop): FrameGeometry {
  return movedGeometry(geometry, cropScale(crop), (point) => inPicture(crop, point));
}
