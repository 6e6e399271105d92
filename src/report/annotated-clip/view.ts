import { extent, type Extent } from '../frames/crop.ts';
import type { FrameGeometry } from '../frames/frame-geometry.ts';

/** What of the clip the video shows, and how large. All sides are even: colours are stored for squares of 2 x 2. */
export interface ClipView {
  /** In pixels of the clip as shown, within it. */
  readonly crop: { xPx: number; yPx: number; widthPx: number; heightPx: number };
  /** Size of that part in the video. */
  readonly picture: { widthPx: number; heightPx: number };
  /** Above the picture, with the words. */
  readonly stripHeightPx: number;
  /** Below the picture, where the clip ends too close under the feet for the landing distance. */
  readonly bandHeightPx: number;
  /** Pixels of the video per pixel of the clip. */
  readonly scale: number;
  /** Pixels of the video per pixel of the report's pictures, whose lines and letters are used here. */
  readonly unitPx: number;
}

/** Both sides of the video: what phones of ten years ago still play. */
export const LONGEST_SIDE_PX = 1280;
/** More enlargement shows no more, and makes the file larger. */
const MOST_ENLARGED = 2;

/** Room around the runner, in heights of the runner: above for the head, below for the landing distance. */
const ROOM = { above: 0.17, below: 0.16, beside: 0.1 } as const;
/** Narrower than a phone held upright, the words above the picture would be too small. */
const NARROWEST = 9 / 16;

const STRIP_SHARE_OF_WIDTH = 0.165;
const HIGHEST_STRIP_PX = 140;
/** Height of the runner in a picture of the report. */
const RUNNER_IN_REPORT_PX = 625;
const UNIT_RANGE = { least: 0.5, most: 1 } as const;

interface Size {
  widthPx: number;
  heightPx: number;
}

function even(px: number): number {
  return Math.max(2, 2 * Math.round(px / 2));
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Everything the runner takes up while the video lasts; null where there is no pose at all. */
function wholeExtent(geometries: readonly FrameGeometry[]): Extent | null {
  const seen = geometries.map(extent).filter((one) => one !== null);
  if (seen.length === 0) return null;
  return {
    left: Math.min(...seen.map(({ left }) => left)),
    right: Math.max(...seen.map(({ right }) => right)),
    top: Math.min(...seen.map(({ top }) => top)),
    ground: Math.max(...seen.map(({ ground }) => ground)),
  };
}

/** Start and length of a stretch that lies in 0..limit, both even. */
function evenSpan(start: number, end: number, limit: number): [start: number, length: number] {
  const first = 2 * Math.floor(within(start, 0, limit - 2) / 2);
  return [first, Math.max(2, 2 * Math.floor((within(end, 0, limit) - first) / 2))];
}

/** One part of the picture for the whole video: a camera that moved with the runner would hide the movement. */
function cropAround({ left, right, top, ground }: Extent, clip: Size): ClipView['crop'] {
  const height = ground - top;
  const [yPx, heightPx] = evenSpan(top - ROOM.above * height, ground + ROOM.below * height, clip.heightPx);
  const halfWidth = Math.max((right - left) / 2 + ROOM.beside * height, (NARROWEST * heightPx) / 2);
  const width = Math.min(2 * halfWidth, clip.widthPx);
  const start = within((left + right) / 2 - halfWidth, 0, clip.widthPx - width);
  const [xPx, widthPx] = evenSpan(start, start + width, clip.widthPx);
  return { xPx, yPx, widthPx, heightPx };
}

/** The view of a video that shows these frames. `geometries` in pixels of the clip. */
export function clipView(geometries: readonly FrameGeometry[], clip: Size): ClipView {
  const all = wholeExtent(geometries) ?? { left: 0, right: clip.widthPx, top: 0, ground: clip.heightPx };
  const height = Math.max(all.ground - all.top, 2);
  const crop = cropAround(all, clip);
  const missingBelow = Math.max(0, all.ground + ROOM.below * height - clip.heightPx);
  const fullHeight = crop.heightPx + missingBelow + STRIP_SHARE_OF_WIDTH * crop.widthPx;
  // Sides are rounded to even numbers afterwards: by at most 4 pixels together.
  const scale = Math.min(MOST_ENLARGED, (LONGEST_SIDE_PX - 4) / Math.max(crop.widthPx, fullHeight));
  const widthPx = even(crop.widthPx * scale);
  return {
    crop,
    picture: { widthPx, heightPx: even(crop.heightPx * scale) },
    stripHeightPx: even(Math.min(STRIP_SHARE_OF_WIDTH * widthPx, HIGHEST_STRIP_PX)),
    bandHeightPx: missingBelow === 0 ? 0 : even(missingBelow * scale),
    scale,
    unitPx: within((height * scale) / RUNNER_IN_REPORT_PX, UNIT_RANGE.least, UNIT_RANGE.most),
  };
}

/** Size of the video. */
export function videoSize({ picture, stripHeightPx, bandHeightPx }: ClipView): Size {
  return { widthPx: picture.widthPx, heightPx: stripHeightPx + picture.heightPx + bandHeightPx };
}
