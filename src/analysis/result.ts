import type { KeypointName, Side } from './pose-track.ts';

/** Result of one analysis: the content of analysis.json (schema version 1). Missing is null, with a reason. */
export interface Analysis {
  schemaVersion: 1;
  generator: { name: 'plumbline'; version: string };
  clip: ClipInfo;
  runner: RunnerInfo;
  pose: PoseInfo;
  quality: QualityNote[];
  supports: SupportResult[];
  summary: Summary;
  faults: FaultFinding[];
  series: Series;
}

export interface ClipInfo {
  file: string;
  sha256: string;
  /** Size as shown, after rotation. */
  widthPx: number;
  heightPx: number;
  frames: number;
  containerFps: number;
  captureFps: number;
  /** Capture rate over playback rate: 8 for 240 fps played back at 30. */
  timeScale: number;
  rotationDeg: number;
  variableFrameRate: boolean;
  /** Real (capture) time. */
  durationMs: number;
  /** When it was filmed, as the file says: ISO 8601 with an offset from UTC; null when it does not say. */
  recordedAt: string | null;
}

export interface PoseInfo {
  model: string;
  runtime: string;
  framesWithPose: number;
  /** Frames in which left and right legs were exchanged back. */
  swapsRepaired: number;
}

export interface RunnerInfo {
  /** Towards which edge of the picture the runner faces; null with a note in `quality` when it cannot be told. */
  direction: Side | null;
  nearSide: Side | null;
  heightM: number | null;
  sex: 'male' | 'female' | null;
  inclinePct: number;
  speedMps: { value: number; sd: number; source: 'given' | 'belt' | 'estimated' } | null;
  scale: { pxPerM: number; sd: number; source: string } | null;
  legLengthM: { value: number; sd: number } | null;
  /** Where the zero of the ankle angle comes from. */
  ankleZero: 'standing' | 'typical-shoe';
}

export interface QualityNote {
  code: string;
  severity: 'info' | 'warning' | 'refused';
  /** A sentence: what is the matter and what to do about it. */
  message: string;
  /** Ids of measures and faults. */
  affects: string[];
}

/** A value with its standard uncertainty (1 sigma), or the reason why there is none. */
export type Measured = { value: number; sd: number } | { value: null; sd: null; reason: string };

export type StrikeType = 'rearfoot' | 'midfoot' | 'forefoot';
export type MeasuredStrike =
  { value: StrikeType; probability: number } | { value: null; probability: null; reason: string };

export const NUMERIC_MEASURE_IDS = [
  'landingDistanceBallM',
  'landingDistanceHeelM',
  'landingDistanceAnkleM',
  'landingDistanceBallPctLeg',
  'shankAngleAtContactDeg',
  'footPitchAtContactDeg',
  'ankleAtContactDeg',
  'ankleMaxDorsiflexionDeg',
  'ankleAtToeOffDeg',
  'dorsiflexionYieldDeg',
  'peakDorsiflexionVelocityDegS',
  'peakPlantarflexionVelocityDegS',
  'plantarflexionExcursionDeg',
  'footPitchMidSupportDeg',
  'heelDownPct',
  'heelOffPct',
  'heelHeightMidSupportM',
  'contactTimeMs',
  'flightTimeMs',
  'dutyFactor',
  'gcmDropM',
  'gcmRiseM',
  'gcmLowestPct',
  'passageMs',
  'passagePct',
  'kneeAtContactDeg',
  'kneeMaxFlexionDeg',
  'kneeAtToeOffDeg',
  'thighAtToeOffDeg',
  'toeOffDistanceBallM',
  'swingKneeAtOtherContactDeg',
  'pullDelayMs',
] as const;
export type NumericMeasureId = (typeof NUMERIC_MEASURE_IDS)[number];
export type MeasureId = NumericMeasureId | 'strikeType';

export type SupportMeasures = Record<NumericMeasureId, Measured> & { strikeType: MeasuredStrike };

/** A moment: fractional 0-based index in decode order of the source file, and real time. */
export interface EventResult {
  frame: number;
  timeMs: number;
  sdMs: number;
}

export interface SupportResult {
  index: number;
  foot: Side;
  side: 'near' | 'far';
  /** Null where the clip begins or ends within the support. */
  initialContact: EventResult | null;
  toeOff: EventResult | null;
  /** Moments within the support, real time; null where the event does not occur or cannot be seen. */
  events: {
    gcmLowestMs: number | null;
    gcmOverBallMs: number | null;
    heelDownMs: number | null;
    heelOffMs: number | null;
  };
  measures: SupportMeasures;
  /** Why this support is not counted; null when it is. */
  excluded: string | null;
}

/** Median over the counted supports of one foot. `sd` is the error of the median, `spread` the step-to-step SD. */
export type SideSummary =
  | { median: number; sd: number; spread: number | null; n: number }
  | { median: null; sd: null; spread: null; n: 0; reason: string };

export interface ExpectedRange {
  low: number;
  high: number;
  source: string;
}

export interface Summary {
  cadenceSpm: { value: number; sd: number } | null;
  measures: Record<NumericMeasureId, Record<Side, SideSummary> & { expected: ExpectedRange | null }>;
  strikeType: Record<
    Side,
    { value: StrikeType; share: number; n: number } | { value: null; share: null; n: 0 }
  >;
  /** Index of the counted support closest to the median of its foot: the one whose frames are shown. */
  typicalSupport: Record<Side, number | null>;
}

export const FAULT_IDS = [
  'landing-ahead',
  'heel-held',
  'push-off',
  'slow-passage',
  'stiff-ankle',
  'late-pull',
] as const;
export type FaultId = (typeof FAULT_IDS)[number];
export const ALL_GRADES = ['none', 'mild', 'moderate', 'severe', 'not-resolvable'] as const;
export type Grade = (typeof ALL_GRADES)[number];

export interface FaultFinding {
  id: FaultId;
  foot: Side;
  grade: Grade;
  /** Probability that the grade is right; for not-resolvable, the probability of the most likely grade. */
  probability: number;
  /** Probability of each grade, summing to 1; null when the measures are missing. */
  distribution: Record<Exclude<Grade, 'not-resolvable'>, number> | null;
  /** The number the grade rests on most, with its error and what is expected at this speed. */
  lead: { measure: NumericMeasureId; value: number; sd: number; expected: ExpectedRange | null } | null;
  measures: MeasureId[];
  evidence: { support: number; frame: number; image: string | null } | null;
  /** One sentence for the runner: what was seen and why it matters to the calf, or why it cannot be told. */
  why: string;
  /** What can mislead this finding in this clip, in plain words. */
  confounders: string[];
  advice: string[];
}

/** The names drawn in pictures; the derived points are added to the detector's. */
export type DrawnPoint = KeypointName | 'left_ball' | 'right_ball';

/** Filtered series, a value per frame. Pixels of the source picture, x right, y down; angles in degrees. */
export interface Series {
  timeMs: number[];
  gcm: ([number, number] | null)[];
  ankleAngleDeg: Record<Side, (number | null)[]>;
  footPitchDeg: Record<Side, (number | null)[]>;
  kneeFlexionDeg: Record<Side, (number | null)[]>;
  /** Horizontal distance of the GCM ahead (+) of the ball of each foot, in metres; null without a scale. */
  gcmAheadOfBallM: Record<Side, (number | null)[]>;
  /** Ground line under each foot: y at x = 0 and slope (dy/dx), in picture pixels. */
  groundLine: Record<Side, { y0Px: number; slope: number } | null>;
  /** Unit vector straight down in the picture: the direction of the plumb line. */
  gravity: [number, number];
  points: Partial<Record<DrawnPoint, ([number, number] | null)[]>>;
}
