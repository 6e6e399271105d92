import type { Side } from '../pose-track.ts';

/**
 * A point in the plane of running, a value per frame, in pixels of the source picture with camera roll taken
 * out: `forward` grows horizontally in the direction the runner faces, `up` is the height over a line with the
 * slope of the ground. Missing is NaN.
 */
export interface Path {
  readonly forward: Float64Array;
  readonly up: Float64Array;
}

/** One leg. `hip` is the detector's hip point; `ball` (metatarsal heads, at sole level) is derived. */
export interface Leg {
  readonly hip: Path;
  readonly knee: Path;
  readonly ankle: Path;
  readonly heel: Path;
  /** Detector's foot_index: near the tip of the shoe, ahead of the ball. */
  readonly toe: Path;
  readonly ball: Path;
}
export type LegPoint = keyof Leg;

/** Degrees, a value per frame. */
export interface LegAngles {
  /** Thigh from vertical, knee ahead of hip +. */
  readonly thighDeg: Float64Array;
  /** Shank from vertical, knee ahead of ankle +. */
  readonly shankDeg: Float64Array;
  /** 0 with the leg straight, flexion +. */
  readonly kneeFlexionDeg: Float64Array;
  /** Rear of the foot against the ground line, toe up +, 0 with the foot flat. */
  readonly footPitchDeg: Float64Array;
  /** By how much the detected line heel to toe was taken to be flatter than the rear foot; 0 or more. */
  readonly lineTooFlatDeg: Float64Array;
  /** Dorsiflexion +, 0 standing: shank forward lean plus foot pitch. */
  readonly ankleDorsiflexionDeg: Float64Array;
}

export interface Scale {
  readonly pxPerM: number;
  readonly sd: number;
  /** Which of belt, stature and segments it was fused from. */
  readonly source: string;
}

/** Where the points of one foot lie when the shoe stands flat on the ground. */
export interface FlatFoot {
  /** `up` of heel and ball points with the shoe flat on the ground, in pixels. */
  readonly heelUpPx: number;
  readonly ballUpPx: number;
  readonly sdPx: number;
}

/** What the points show of a leg, against what is there: all of it for markers, less for a detector. */
export interface Seen {
  /** Share of the yield after contact. */
  readonly yield: number;
  /** Share of the range of the push-off. */
  readonly pushOff: number;
  /** By how much shank and foot are seen turned too far towards dorsiflexion at contact. */
  readonly atContact: { readonly shankDeg: number; readonly footPitchDeg: number };
  /** Error of the direction of thigh and shank throughout the clip (1 sigma). */
  readonly segmentSd: { readonly thighDeg: number; readonly shankDeg: number };
}

export interface Body {
  readonly timesMs: Float64Array;
  readonly legs: Readonly<Record<Side, Leg>>;
  readonly angles: Readonly<Record<Side, LegAngles>>;
  readonly midHip: Path;
  /** General centre of mass. */
  readonly gcm: Path;
  readonly nearSide: Side;
  readonly flatFoot: Readonly<Record<Side, FlatFoot>>;
  /** Null when neither speed, stature nor segments give one; then nothing can be said in metres. */
  readonly scale: Scale | null;
  /** Hip joint to the ground with the leg straight (greater trochanter to floor), in pixels. */
  readonly legLengthPx: number;
  /** Speed of the ground under the runner (belt, or running speed); null when it cannot be told. */
  readonly speedMps: { readonly value: number; readonly sd: number } | null;
  /** What is known of the zero of foot pitch and ankle angle: standing frame or a typical shoe. */
  readonly angleZero: { readonly source: 'standing' | 'typical-shoe'; readonly sdDeg: number };
  /** Error of the vertical (1 sigma): it moves the foot of the plumb line by this times the height of the GCM. */
  readonly rollSdRad: number;
  /** Camera yaw as the shoulders show it: moves near and far foot against the GCM in opposite directions. */
  readonly yawDeg: number;
  readonly seen: Readonly<Record<Side, Seen>>;
  /** Noise left in the filtered points (1 sigma, one axis, pixels): random from frame to frame. */
  readonly noisePx: Readonly<Record<Side, Readonly<Record<LegPoint, number>>>> & { readonly gcm: number };
}
