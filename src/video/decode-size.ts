export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Where nobody asks for a size: a runner who fills half of it has every pixel the pose model can use. */
export const DECODE_LONG_SIDE_PX = 1280;

/** The size to decode at: as shown, never enlarged, the long side no longer than `longSidePx`, both sides even. */
export function decodeSize(shown: PictureSize, longSidePx: number = DECODE_LONG_SIDE_PX): PictureSize {
  const factor = Math.min(1, longSidePx / Math.max(shown.widthPx, shown.heightPx));
  return { widthPx: evenSide(shown.widthPx * factor), heightPx: evenSide(shown.heightPx * factor) };
}

function evenSide(px: number): number {
  return Math.max(2, 2 * Math.round(px / 2));
}
