import type { AnalysisInput } from '../analysis/analyse.ts';
import type { Side } from '../analysis/pose-track.ts';
import type { PoseModel } from '../pose/manifest.ts';
import type { PointedAt } from '../pose/people/pointed-at.ts';
import type { RuntimeChoice } from '../pose/runtimes/select.ts';
import type { PdfFile } from '../report/pdf/pdf-file.ts';
import type { Surface } from '../report/told-for.ts';
import type { OtherHeads } from './blurred-heads.ts';

/** What is known of the runner and the recording beforehand; null is not known. */
export interface KnownFacts {
  readonly heightM: number | null;
  readonly speedMps: number | null;
  readonly sex: 'female' | 'male' | null;
  /** Uphill +. */
  readonly inclinePct: number;
  /** Towards which edge of the picture the runner runs. */
  readonly direction: Side | null;
  /** Rate at which the camera took the pictures. */
  readonly captureFps: number | null;
}

/** Where the runner can be seen standing: a picture, or a stretch of the clip (playback time). */
export type StandingSource =
  | { readonly kind: 'picture'; readonly path: string }
  | { readonly kind: 'range'; readonly startMs: number; readonly endMs: number };

/** Everything that decides what one analysis does, resolved and checked. */
export interface AnalysisRequest {
  /** Null only when there are keypoints to start from. */
  readonly clipPath: string | null;
  /** What the clip is called in the report; without it as its file is. */
  readonly clipName?: string;
  readonly keypointsPath: string | null;
  readonly outDir: string;
  readonly facts: KnownFacts;
  readonly standing: StandingSource | null;
  /** Who shall be followed; null: whoever seems to run. */
  readonly runner: PointedAt | null;
  readonly model: PoseModel;
  readonly runtime: RuntimeChoice;
  /**
   * Also draw what was measured into a slowed-down video; it needs the clip. Where it may be made, a machine that cannot
   * write it leaves it out and says so.
   */
  readonly video: 'no' | 'may' | 'must';
  /** Makes heads unrecognisable in all pictures and videos. */
  readonly blurFaces: boolean;
  /** Null: as many as the machine has cores. */
  readonly processes: number | null;
  /** Empty when none is asked for. */
  readonly pdfs: readonly PdfFile[];
  /** Where the report is read: its advice says what to do there. Without it, beside the command line. */
  readonly surface?: Surface;
}

export type Stage = 'probe' | 'people' | 'pose' | 'analysis' | 'report' | 'video';

export interface PipelineProgress {
  readonly stage: Stage;
  readonly done: number;
  /** Null when not known. */
  readonly total: number | null;
}

export interface RunControl {
  readonly onProgress?: (progress: PipelineProgress) => void;
  /** Gets what the analysis is made from: with it, it can be made again elsewhere, corrected. */
  readonly onInput?: (input: AnalysisInput, others: OtherHeads) => void;
  readonly signal?: AbortSignal;
}
