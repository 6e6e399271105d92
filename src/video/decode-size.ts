export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The pose model looks at the runner through 256 x 256 pixels, so a runner who fills half of 1280 has every pixel it
 * can use; more only costs time.
 */
export const DECODE_LONG_SIDE_PX = 1280;

/** The size to decode at: as shown, never enlarged, the long side no longer than `longSidePx`, both sides even. */
export function decodeSize(shown: PictureSize, longSidePx: number = DECODE_LONG_SIDE_PX): PictureSize {
  const factor = Math.min(1, longSidePx / Math.max(shown.widthPx, shown.heightPx));
  return { widthPx: evenSide(shown.widthPx * factor), heightPx: evenSide(shown.heightPx * factor) };
}

function evenSide(px: number): number {
  return Math.max(2, 2 * Math.round(px / 2));
}
