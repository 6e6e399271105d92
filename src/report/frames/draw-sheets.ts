import { composeJpeg } from './compose.ts';
import type { Crop } from './crop.ts';
import { mapAhead } from './map-ahead.ts';

/** A decoded frame: its 0-based index in decode order and packed RGB, three bytes a pixel. */
export interface IndexedPicture {
  index: number;
  widthPx: number;
  heightPx: number;
  data: Uint8Array;
}

export type PictureSource = (indices: number[]) => AsyncIterable<IndexedPicture>;

/** A picture to be made of a frame of the clip. */
export interface Sheet {
  /** Relative to the report's folder. */
  readonly path: string;
  /** 0-based index in decode order. */
  readonly frameIndex: number;
  /** The part of it that is shown, in pixels of the clip. */
  readonly crop: Crop;
  /** What is laid over it, as SVG in pixels of the picture; `plain` where there is no video. */
  readonly overlay: (plain: boolean) => string;
}

export interface DrawnSheet {
  path: string;
  jpeg: Buffer;
}

/** So many pictures are drawn on at once: two keep a small machine busy without filling its memory. */
const AT_ONCE = 2;

/** Draws the sheets. Those the source does not give are drawn on a plain ground. `clipWidthPx`: in which the crops are. */
export async function* drawSheets(
  sheets: readonly Sheet[],
  clipWidthPx: number,
  pictures: PictureSource | null,
): AsyncGenerator<DrawnSheet> {
  const draw = async ({ sheet, picture }: Drawing): Promise<DrawnSheet> => {
    const factor = picture === null ? 1 : picture.widthPx / clipWidthPx;
    const overlay = sheet.overlay(picture === null);
    return { path: sheet.path, jpeg: await composeJpeg(picture, scaledCrop(sheet.crop, factor), overlay) };
  };
  yield* mapAhead(drawings(sheets, pictures), AT_ONCE, draw);
}

function scaledCrop(crop: Crop, factor: number): Crop {
  return {
    left: crop.left * factor,
    top: crop.top * factor,
    width: crop.width * factor,
    height: crop.height * factor,
  };
}

interface Drawing {
  sheet: Sheet;
  picture: IndexedPicture | null;
}

async function* drawings(sheets: readonly Sheet[], pictures: PictureSource | null): AsyncGenerator<Drawing> {
  const waiting = new Set(sheets);
  const indices = [...new Set(sheets.map(({ frameIndex }) => frameIndex))].sort((a, b) => a - b);
  if (pictures !== null && indices.length > 0) {
    for await (const picture of pictures(indices)) {
      for (const sheet of waiting) {
        if (sheet.frameIndex !== picture.index) continue;
        waiting.delete(sheet);
        yield { sheet, picture };
      }
    }
  }
  for (const sheet of waiting) yield { sheet, picture: null };
}
