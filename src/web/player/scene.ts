import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { frameGeometry, type FrameGeometry } from '../../report/frames/frame-geometry.ts';
import { stanceAt, type Stance } from './moments.ts';

/** Everything an overlay draws in one frame, in pixels of the clip. */
export interface Scene {
  geometry: FrameGeometry;
  stance: Stance | null;
  near: Side;
  /** Of the GCM ahead (+) of the ball of the foot; null without a scale or in flight. */
  gcmAheadM: number | null;
}

export function sceneAt(analysis: Analysis, frame: number): Scene {
  const stance = stanceAt(analysis.supports, frame);
  const near = analysis.runner.nearSide ?? 'left';
  const foot = stance?.foot ?? near;
  const onGround = stance?.onGround === true;
  return {
    geometry: frameGeometry(analysis, { foot, frameIndex: frame }),
    stance,
    near,
    gcmAheadM: onGround ? (analysis.series.gcmAheadOfBallM[foot].at(frame) ?? null) : null,
  };
}
