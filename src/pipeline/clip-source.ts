import type { Frame, FrameSource } from '../pose/source.ts';
import type { ClipProbe } from '../video/clip-probe.ts';
import { decodeSize } from '../video/decode-size.ts';
import { readFrames, type ClipDamage } from '../video/frames.ts';

/** A clip as the pose estimator reads it. `damage` is known once the clip was read to its end. */
export interface ClipSource extends FrameSource {
  readonly damage: () => ClipDamage | null;
}

export function clipSource(path: string, probe: ClipProbe): ClipSource {
  let damage: ClipDamage | null = null;
  const { widthPx, heightPx, frameCount } = probe;
  return {
    widthPx,
    heightPx,
    frameCount,
    damage: () => damage,
    frames: ({ maxLongSidePx, rhythm, buffers, signal }) =>
      readFrames(path, probe, {
        scaleTo: decodeSize(probe, maxLongSidePx),
        ...(rhythm !== undefined && { selection: rhythm }),
        ...(buffers !== undefined && { buffers }),
        ...(signal !== undefined && { signal }),
        onDamage: (found) => {
          damage = found;
        },
      }),
  };
}

/** A single picture as a clip of one frame. */
export function pictureSource(picture: Pick<Frame, 'widthPx' | 'heightPx' | 'data'>): FrameSource {
  const { widthPx, heightPx, data } = picture;
  return {
    widthPx,
    heightPx,
    frameCount: 1,
    // eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous, a picture is not
    frames: async function* () {
      yield { index: 0, timeMs: 0, widthPx, heightPx, data };
    },
  };
}
