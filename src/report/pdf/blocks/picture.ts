import type { Block } from './block.ts';

/** A JPEG as wide as its place; `aspect` is height over width. */
export function picture(jpeg: Uint8Array, aspect: number, alternative: string): Block {
  return {
    gap: 0,
    height: (_, width) => aspect * width,
    draw: (sheet, { x, y, width }) => {
      const content = (): void => {
        sheet.doc.image(Buffer.from(jpeg), x, y, { width, height: aspect * width });
      };
      sheet.mark('Figure', content, alternative);
    },
  };
}
