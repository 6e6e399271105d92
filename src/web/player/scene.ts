import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis, SupportResult } from '../../analysis/result.ts';
import { frameGeometry, type FrameGeometry } from '../../report/frames/frame-geometry.ts';
import { ankleText, distanceText } from '../../report/frames/frame-labels.ts';
import { momentsOf, stanceAt, type Stance } from './moments.ts';

/** Everything an overlay draws in one frame, in pixels of the clip. */
export interface Scene {
  geometry: FrameGeometry;
  near: Side;
  labels: SceneLabels;
}

/** The numbers with their errors, as in the pictures of the report. */
interface SceneLabels {
  /** Null without an ankle, or without a support to take its error from. */
  ankle: string | null;
  /** Null without a scale or in flight. */
  distance: string | null;
}

/** The two events at which a number is a measure of the report, not a reading of the series. */
const MEASURED_AT = ['initial-contact', 'toe-off'] as const;

function measuredAt({ series }: Analysis, support: SupportResult, frame: number) {
  const here = momentsOf(support, series.timeMs).filter((moment) => moment.frame === frame);
  return MEASURED_AT.find((measured) => here.some(({ event }) => event === measured)) ?? null;
}

function labelsAt(
  analysis: Analysis,
  stance: Stance | null,
  frame: number,
  geometry: FrameGeometry,
): SceneLabels {
  if (stance === null) return { ankle: null, distance: null };
  const { support, foot, onGround } = stance;
  const shown = { support, foot, event: measuredAt(analysis, support, frame), frameIndex: frame };
  return {
    ankle: geometry.ankle && ankleText(shown, geometry.ankle.dorsiflexionDeg),
    distance: onGround ? distanceText(analysis, shown) : null,
  };
}

export function sceneAt(analysis: Analysis, frame: number): Scene {
  const stance = stanceAt(analysis.supports, frame);
  const near = analysis.runner.nearSide ?? 'left';
  const foot = stance?.foot ?? near;
  const geometry = frameGeometry(analysis, { foot, frameIndex: frame });
  return { geometry, near, labels: labelsAt(analysis, stance, frame, geometry) };
}
