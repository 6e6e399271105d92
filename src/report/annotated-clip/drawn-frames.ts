import type { Analysis } from '../../analysis/result.ts';
import { frameGeometry, movedGeometry, type FrameGeometry } from '../frames/frame-geometry.ts';
import { scaled, subtract } from '../frames/vector.ts';
import { situationAt, type Situation } from './caption.ts';
import type { WholeSupport } from './stretch.ts';
import type { TimelineFrame } from './timeline.ts';
import type { ClipView } from './view.ts';

/** A frame of the video with where it lies in the running and what is drawn in it. */
export interface DrawnFrame extends TimelineFrame {
  readonly situation: Situation;
  readonly geometry: FrameGeometry;
}

/** In flight no foot carries: what is drawn of a supporting foot is left away. */
function flying(geometry: FrameGeometry): FrameGeometry {
  return { ...geometry, ballOnGround: null, heelGap: null, ankle: null };
}

/** In pixels of the clip. */
export function drawnFrames(
  analysis: Analysis,
  frames: readonly TimelineFrame[],
  supports: readonly WholeSupport[],
): DrawnFrame[] {
  return frames.map((frame) => {
    const { frameIndex } = frame;
    const situation = situationAt(analysis.series.timeMs, supports, frameIndex);
    const geometry = frameGeometry(analysis, { foot: situation.support.foot, frameIndex });
    return { ...frame, situation, geometry: situation.onGround ? geometry : flying(geometry) };
  });
}

/** From the clip to the units in which the picture of the video is drawn, its corner at (0, 0). */
export function inView(geometry: FrameGeometry, { crop, scale, unitPx }: ClipView): FrameGeometry {
  const factor = scale / unitPx;
  return movedGeometry(geometry, factor, (point) => scaled(subtract(point, [crop.xPx, crop.yPx]), factor));
}
