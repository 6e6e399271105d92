import type { FrameRhythm } from '../video/frame-selection.ts';
import type { PictureBuffers } from '../video/picture-buffers.ts';

/** One decoded picture: rgb24, rows from the top, no padding. */
export interface Frame {
  /** 0-based, in decode order of the clip. */
  index: number;
  /** Presentation time in the file. */
  timeMs: number;
  widthPx: number;
  heightPx: number;
  data: Uint8Array;
}

/** A picture on its own, as a still or within a clip. */
export type Picture = Pick<Frame, 'widthPx' | 'heightPx' | 'data'>;

/** A clip that can be read from the start more than once. */
export interface FrameSource {
  /** Size as shown, after rotation. Frames may be decoded smaller; results are in this size. */
  widthPx: number;
  heightPx: number;
  /** Null when it is not known beforehand. */
  frameCount: number | null;
  /**
   * All frames in decode order, or those of a rhythm. `maxLongSidePx` asks for pictures of at most that size. What is
   * given back to `buffers` may be overwritten by later frames.
   */
  frames: (options: {
    maxLongSidePx?: number;
    rhythm?: FrameRhythm;
    buffers?: PictureBuffers;
    signal?: AbortSignal;
  }) => AsyncIterable<Frame>;
}

/** By how much the pixels of one picture count in another, along each axis: sides are rounded to even numbers. */
export interface PixelScale {
  readonly x: number;
  readonly y: number;
}

export function frameToSourceScale(
  source: Pick<FrameSource, 'widthPx' | 'heightPx'>,
  picture: Picture,
): PixelScale {
  return { x: source.widthPx / picture.widthPx, y: source.heightPx / picture.heightPx };
}

export function inverse({ x, y }: PixelScale): PixelScale {
  return { x: 1 / x, y: 1 / y };
}
