import type { Sex } from '../body/segment-masses.ts';
import type { KeypointName, Side } from '../pose-track.ts';

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
