import type { ReadingId } from '../src/analysis/measures/reading.ts';
import type { DrawnPoint } from '../src/analysis/result.ts';
import type { Side } from '../src/analysis/pose-track.ts';
import type { Recipe } from './recipe.ts';

/** Points of the shoe: rearmost low point, where heel and toes meet the ground, foremost point. */
export const SHOE_POINTS = ['shoe_rear', 'heel_sole', 'toe_sole', 'shoe_tip'] as const;
export type ShoePoint = (typeof SHOE_POINTS)[number];
/**
 * Joint centres and landmarks as they are, not as a detector places them: `left_hip` is the hip joint,
 * `left_heel` the heel bone, `left_foot_index` the tip of the big toe, `left_ball` the metatarsal heads at the sole.
 */
export type TruthPoint = DrawnPoint | `${Side}_${ShoePoint}`;

/** Measures of one support by the definitions of the analysis, with what only the fault rules use. */
export type TruthMeasures = Readonly<Record<ReadingId, number>>;

export interface SupportTruth {
  readonly foot: Side;
  readonly side: 'near' | 'far';
  /** Real time from the first frame; outside the clip for the supports it cuts. */
  readonly initialContactMs: number;
  readonly toeOffMs: number;
  /** Initial contact and toe-off both within the clip. */
  readonly complete: boolean;
  readonly measures: TruthMeasures;
}

/** What a synthetic clip shows, exactly. Lies beside the clip as `<clip>.truth.json`. */
export interface Truth {
  readonly schemaVersion: 1;
  readonly recipe: Recipe;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Playback rate. */
  readonly fps: number;
  readonly captureFps: number;
  readonly timeScale: number;
  readonly direction: Side;
  readonly nearSide: Side;
  readonly speedMps: number;
  readonly heightM: number;
  readonly legLengthM: number;
  readonly cadenceSpm: number;
  /** In the plane through the middle of the runner. */
  readonly pxPerM: number;
  readonly supports: readonly SupportTruth[];
  /** Ground under each foot: y at x = 0 and slope dy/dx, in picture pixels. */
  readonly groundLine: Readonly<Record<Side, { readonly y0Px: number; readonly slope: number }>>;
  readonly frames: FramesTruth;
}

/** A value per frame. Points in picture pixels, x right, y down; angles in degrees. */
export interface FramesTruth {
  /** Real (capture) time. */
  readonly timeMs: readonly number[];
  readonly gcm: readonly (readonly [number, number])[];
  readonly ankleDorsiflexionDeg: Readonly<Record<Side, readonly number[]>>;
  readonly footPitchDeg: Readonly<Record<Side, readonly number[]>>;
  readonly kneeFlexionDeg: Readonly<Record<Side, readonly number[]>>;
  readonly points: Readonly<Record<TruthPoint, readonly (readonly [number, number])[]>>;
}
