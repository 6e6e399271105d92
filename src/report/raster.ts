import sharp from 'sharp';

export interface RgbPicture {
  widthPx: number;
  heightPx: number;
  /** Three bytes a pixel, row by row. */
  data: Uint8Array;
}

/** Draws an SVG as packed RGB. */
export async function svgToRgb(svg: string): Promise<RgbPicture> {
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, data };
}

/** Draws an SVG as packed RGBA (four bytes a pixel, alpha not multiplied in), what is not drawn clear. */
export async function svgToRgba(svg: string): Promise<RgbPicture> {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, data };
}
