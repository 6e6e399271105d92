import sharp from 'sharp';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX, TITLE_HEIGHT_PX, type Crop } from './crop.ts';

/** Packed RGB, three bytes a pixel, row by row. */
interface Picture {
  widthPx: number;
  heightPx: number;
  data: Uint8Array;
}

const SURROUND = '#2a3138';
const PLAIN_GROUND = '#c9d0d6';
const JPEG = { quality: 82, chromaSubsampling: '4:4:4' } as const;

interface Span {
  start: number;
  size: number;
}

/** The part of the span that lies in the picture, in whole pixels, and where it belongs in the output. */
function visible(
  start: number,
  size: number,
  limit: number,
  outSize: number,
): { from: Span; to: Span } | null {
  const first = Math.max(Math.round(start), 0);
  const last = Math.min(Math.round(start + size), limit);
  if (last <= first) return null;
  const scale = outSize / size;
  const outFirst = Math.max(Math.round((first - start) * scale), 0);
  const outLast = Math.min(Math.round((last - start) * scale), outSize);
  return { from: { start: first, size: last - first }, to: { start: outFirst, size: outLast - outFirst } };
}

async function enlarged(picture: Picture, crop: Crop, viewHeight: number) {
  const across = visible(crop.left, crop.width, picture.widthPx, PICTURE_WIDTH_PX);
  const down = visible(crop.top, crop.height, picture.heightPx, viewHeight);
  if (across === null || down === null) return null;
  const input = await sharp(picture.data, {
    raw: { width: picture.widthPx, height: picture.heightPx, channels: 3 },
  })
    .extract({
      left: across.from.start,
      top: down.from.start,
      width: across.from.size,
      height: down.from.size,
    })
    .resize(across.to.size, down.to.size, { kernel: 'lanczos3', fit: 'fill' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return { input, left: across.to.start, top: TITLE_HEIGHT_PX + down.to.start };
}

/**
 * The cropped and enlarged frame with the overlay on it, as JPEG. Without a picture the overlay lies on a plain
 * ground. `crop` in pixels of that picture.
 */
export async function composeJpeg(picture: Picture | null, crop: Crop, overlay: string): Promise<Buffer> {
  const viewHeight = PICTURE_HEIGHT_PX - TITLE_HEIGHT_PX;
  const view = picture === null ? null : await enlarged(picture, crop, viewHeight);
  return sharp({
    create: {
      width: PICTURE_WIDTH_PX,
      height: PICTURE_HEIGHT_PX,
      channels: 3,
      background: picture === null ? PLAIN_GROUND : SURROUND,
    },
  })
    .composite([...(view === null ? [] : [view]), { input: Buffer.from(overlay) }])
    .jpeg(JPEG)
    .toBuffer();
}
