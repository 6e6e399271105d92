import type { Sex } from '../body/segment-masses.ts';
import type { KeypointName, Side } from '../pose-track.ts';
import type { FaultId, Grade } from '../result.ts';

/**
 * What a coach has put right in one analysis, as it is kept and sent (JSON). Everything is said against the automatic
 * result: frames are 0-based indices in decode order; times are real milliseconds by the capture rate the clip was
 * analysed with (`AnalysisInput.clip`), so that a changed `facts.captureFps` leaves the other corrections valid.
 */
export interface Corrections {
  readonly version: 1;
  readonly events: readonly MovedEvent[];
  readonly excludedSupports: readonly ExcludedSupport[];
  readonly swappedLegs: readonly SwappedLegs[];
  readonly keypoints: readonly PlacedKeypoint[];
  readonly facts: ChangedFacts;
  /** Said about the clip; no number follows from them. */
  readonly notes: readonly CoachNote[];
  /** Shown beside the analysis' own grades, which stay as they are. One at most for a fault and foot. */
  readonly grades: readonly GradeByHand[];
}

/** Who stored corrections, as which revision, and when (ISO 8601). */
export interface CorrectedBy {
  readonly author: string;
  readonly revision: number;
  readonly at: string;
}

export const NO_CORRECTIONS: Corrections = {
  version: 1,
  events: [],
  excludedSupports: [],
  swappedLegs: [],
  keypoints: [],
  facts: {},
  notes: [],
  grades: [],
};

export const EVENT_NAMES = ['initialContact', 'toeOff'] as const;
export type EventName = (typeof EVENT_NAMES)[number];

/** A contact or toe-off put elsewhere: replaces the automatic one of that foot nearest to `automaticMs`. */
export interface MovedEvent {
  readonly foot: Side;
  readonly event: EventName;
  readonly automaticMs: number;
  /** The moment itself; half a frame before the first frame that shows it (see momentBeforeFrame). */
  readonly correctedMs: number;
}

/** A support that shall not be measured, found by its automatic contact. */
export interface ExcludedSupport {
  readonly foot: Side;
  readonly automaticContactMs: number;
  /** A sentence, shown with the support. */
  readonly reason: string;
}

/** Frames, ends included, in which left and right leg are exchanged against what is shown without this correction. */
export interface SwappedLegs {
  readonly fromFrame: number;
  readonly toFrame: number;
}

/** A point where the detector should have put it, in pixels of the source picture. Left and right are the runner's own. */
export interface PlacedKeypoint {
  readonly frame: number;
  readonly name: KeypointName;
  readonly x: number;
  readonly y: number;
}

/** What was said wrongly, or not at all, about clip and runner. Left out is unchanged; null is not known. */
export interface ChangedFacts {
  readonly heightM?: number | null | undefined;
  readonly speedMps?: number | null | undefined;
  readonly sex?: Sex | null | undefined;
  /** Uphill +. */
  readonly inclinePct?: number | undefined;
  readonly direction?: Side | null | undefined;
  /** Rate at which the camera took the pictures; all real times follow. */
  readonly captureFps?: number | undefined;
  /** Takes the place of a standing picture, too. */
  readonly standingRangeMs?: { readonly from: number; readonly to: number } | null | undefined;
}

/** A fault of one foot. */
export interface FindingName {
  readonly fault: FaultId;
  readonly foot: Side;
}

/** Who wrote it and when is known by the revision it came with. */
export interface CoachNote {
  /** Stays when the words change. */
  readonly id: string;
  readonly text: string;
  /** Null only where the note is about a finding. */
  readonly frame: number | null;
  /** Null: about the frame itself. */
  readonly finding: FindingName | null;
  /** On the picture of `frame`. */
  readonly drawing: Drawing | null;
}

/** In pixels of the source picture. */
export type DrawnPixel = readonly [x: number, y: number];

/** An angle is that at its second point, between the ways to the others. */
export type Drawing =
  | { readonly kind: 'line'; readonly points: readonly [DrawnPixel, DrawnPixel] }
  | { readonly kind: 'angle'; readonly points: readonly [DrawnPixel, DrawnPixel, DrawnPixel] };

/** The grade a coach gives in place of the analysis' own. */
export interface GradeByHand extends FindingName {
  readonly grade: Grade;
  /** A sentence, shown with the grade. */
  readonly reason: string;
}
