import { pixelate } from '../report/heads/pixelate.ts';
import type { Crop } from '../video/frame-arguments.ts';
import type { Frame } from '../video/frames.ts';
import type { BlurredHeads } from './blurred-heads.ts';

/**
 * The frames with the heads made unrecognisable, in place; as they are when `heads` is null.
 * @param part of the clip that the frames show, in pixels of the clip
 */
export async function* blurFrames(
  frames: AsyncIterable<Frame>,
  heads: BlurredHeads | null,
  part: Crop,
): AsyncGenerator<Frame> {
  for await (const frame of frames) {
    const [across, down] = [frame.widthPx / part.widthPx, frame.heightPx / part.heightPx];
    for (const { xPx, yPx, radiusPx } of heads?.at(frame.index) ?? [])
      pixelate(frame, {
        xPx: (xPx - part.xPx) * across,
        yPx: (yPx - part.yPx) * down,
        radiusPx: radiusPx * Math.max(across, down),
      });
    yield frame;
  }
}

/** All of a clip's picture. */
export function wholePicture({ widthPx, heightPx }: { widthPx: number; heightPx: number }): Crop {
  return { xPx: 0, yPx: 0, widthPx, heightPx };
}
