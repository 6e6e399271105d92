import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import type { Region } from '../../src/pose/people/person.ts';
import type { Frame, FrameSource } from '../../src/pose/source.ts';
import { readFrames } from '../../src/video/frames.ts';
import { probeClip } from '../../src/video/probe.ts';

const CLIP = join(packageRoot(), '../shared/clips/treadmill_male_30fps.mp4');

/** The runner in its first frames. */
export const RUNNER: Region = { xPx: 325, yPx: 900, radiusPx: 320, leanRad: 0.05, mirrored: false };

/** Tests on the real clip fail without it where everything must be present, and are skipped aloud elsewhere. */
export const skipWithoutClip = !existsSync(CLIP) && process.env.CI === undefined;
if (skipWithoutClip) console.warn(`Skipped: the real clip is not at ${CLIP}.`);

/** The first frames of the treadmill clip, at the given height. */
export async function treadmill(frameCount: number, heightPx = 1280): Promise<FrameSource> {
  const probe = await probeClip(CLIP);
  const widthPx = Math.round((heightPx * 720) / 1280);
  return {
    widthPx: probe.widthPx,
    heightPx: probe.heightPx,
    frameCount,
    frames: async function* ({ rhythm, signal }) {
      const frames = readFrames(CLIP, probe, {
        selection: rhythm ?? [[0, frameCount]],
        scaleTo: { widthPx, heightPx },
        ...(signal !== undefined && { signal }),
      });
      for await (const frame of frames) {
        if (frame.index >= frameCount) return;
        yield frame;
      }
    },
  };
}

export async function framesOf(source: FrameSource): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const frame of source.frames({})) frames.push(frame);
  return frames;
}
