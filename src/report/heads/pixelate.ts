/** Packed RGB, three bytes a pixel, row by row. */
interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}

/** In pixels of the picture; it may reach beyond its edges. */
export interface CoveredCircle {
  readonly xPx: number;
  readonly yPx: number;
  readonly radiusPx: number;
}

/**
 * Blocks across a circle. The circle is about twice as wide as the face in it, so that three blocks remain of a face:
 * too few for eyes, nose or mouth to have a block of their own.
 */
const BLOCKS_ACROSS = 6;

/** Makes what lies in the circle unrecognisable, in place: each block of it becomes its own mean colour. */
export function pixelate(picture: Picture, { xPx, yPx, radiusPx }: CoveredCircle): void {
  const blockPx = Math.max(1, (2 * radiusPx) / BLOCKS_ACROSS);
  for (let row = 0; row < BLOCKS_ACROSS; row += 1) {
    const down = span(yPx - radiusPx + row * blockPx, blockPx, picture.heightPx);
    for (let column = 0; column < BLOCKS_ACROSS; column += 1) {
      const across = span(xPx - radiusPx + column * blockPx, blockPx, picture.widthPx);
      paintBlock(picture, across, down, { xPx, yPx, radiusPx });
    }
  }
}

type Span = readonly [start: number, end: number];

/** The whole pixels of a stretch that lie in the picture. */
function span(start: number, length: number, limit: number): Span {
  const within = (value: number): number => Math.min(Math.max(Math.round(value), 0), limit);
  return [within(start), within(start + length)];
}

function paintBlock(picture: Picture, across: Span, down: Span, circle: CoveredCircle): void {
  const { widthPx, data } = picture;
  const mean = meanColour(picture, across, down);
  for (let y = down[0]; y < down[1]; y += 1) {
    const half = Math.sqrt(Math.max(0, circle.radiusPx ** 2 - (y + 0.5 - circle.yPx) ** 2));
    const from = Math.max(across[0], Math.ceil(circle.xPx - half));
    const to = Math.min(across[1], Math.floor(circle.xPx + half));
    for (let x = from; x < to; x += 1) data.set(mean, 3 * (y * widthPx + x));
  }
}

function meanColour({ widthPx, data }: Picture, across: Span, down: Span): [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  const pixels = Math.max(1, (across[1] - across[0]) * (down[1] - down[0]));
  for (let y = down[0]; y < down[1]; y += 1)
    for (let at = 3 * (y * widthPx + across[0]); at < 3 * (y * widthPx + across[1]); at += 3)
      for (let channel = 0; channel < 3; channel += 1) sums[channel] += data[at + channel];
  return [sums[0] / pixels, sums[1] / pixels, sums[2] / pixels];
}
