import type { Picture } from '../source.ts';

/** A square in a picture, turned clockwise about its centre, in pixels and radians; mirrored, its columns run to the left. */
export interface Square {
  readonly xPx: number;
  readonly yPx: number;
  readonly sidePx: number;
  readonly rotation: number;
  readonly mirrored: boolean;
}

/** What a network wants: a side in pixels, and the values of black and white. */
export interface CropFormat {
  readonly sizePx: number;
  readonly black: number;
  readonly white: number;
}

const CHANNELS = 3;

/**
 * The square as a network's input, [size, size, 3], in one pass from the bytes of the picture: bilinear, black outside. The
 * pixel at the top left shows the corner of the square itself, as in TensorFlow's image transform.
 */
export function cropInto(target: Float32Array, picture: Picture, square: Square, format: CropFormat): void {
  const { sizePx, black, white } = format;
  const { widthPx, heightPx, data } = picture;
  const step = square.sidePx / sizePx;
  const cos = step * Math.cos(square.rotation);
  const sin = step * Math.sin(square.rotation);
  const [acrossX, acrossY] = square.mirrored ? [-cos, -sin] : [cos, sin];
  const half = sizePx / 2;
  const gain = (white - black) / 255;
  const stride = widthPx * CHANNELS;
  let at = 0;
  for (let row = 0; row < sizePx; row += 1) {
    let x = square.xPx - half * acrossX - (row - half) * sin;
    let y = square.yPx - half * acrossY + (row - half) * cos;
    for (let column = 0; column < sizePx; column += 1) {
      const left = Math.floor(x);
      const top = Math.floor(y);
      const right = x - left;
      const below = y - top;
      if (left >= 0 && top >= 0 && left + 1 < widthPx && top + 1 < heightPx) {
        const first = top * stride + left * CHANNELS;
        for (let channel = 0; channel < CHANNELS; channel += 1) {
          const i = first + channel;
          const upper = data[i] + right * (data[i + CHANNELS] - data[i]);
          const lower = data[i + stride] + right * (data[i + stride + CHANNELS] - data[i + stride]);
          target[at + channel] = black + gain * (upper + below * (lower - upper));
        }
      } else {
        atEdge(target, at, picture, { left, top, right, below }, { black, gain });
      }
      at += CHANNELS;
      x += acrossX;
      y += acrossY;
    }
  }
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly below: number;
}

/** A sample of which some neighbours lie outside the picture and count as black. */
function atEdge(
  target: Float32Array,
  at: number,
  { widthPx, heightPx, data }: Picture,
  { left, top, right, below }: Place,
  { black, gain }: { black: number; gain: number },
): void {
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    const read = (x: number, y: number): number =>
      x >= 0 && y >= 0 && x < widthPx && y < heightPx ? data[(y * widthPx + x) * CHANNELS + channel] : 0;
    const upper = (1 - right) * read(left, top) + right * read(left + 1, top);
    const lower = (1 - right) * read(left, top + 1) + right * read(left + 1, top + 1);
    target[at + channel] = black + gain * ((1 - below) * upper + below * lower);
  }
}

/** The square around a whole picture, and the picture's place in it. */
export function squareAround({ widthPx, heightPx }: Picture): Square {
  return {
    xPx: widthPx / 2,
    yPx: heightPx / 2,
    sidePx: Math.max(widthPx, heightPx),
    rotation: 0,
    mirrored: false,
  };
}

/** From a square's own coordinates (0 to 1 from its top left corner) to pixels of the picture. */
export function inPicture(square: Square, x: number, y: number): { x: number; y: number } {
  const across = (square.mirrored ? 0.5 - x : x - 0.5) * square.sidePx;
  const down = (y - 0.5) * square.sidePx;
  const cos = Math.cos(square.rotation);
  const sin = Math.sin(square.rotation);
  return { x: square.xPx + cos * across - sin * down, y: square.yPx + sin * across + cos * down };
}
