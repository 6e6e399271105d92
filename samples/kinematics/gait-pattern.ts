import type { Side } from '../../src/analysis/pose-track.ts';
import type { StrikeType } from '../../src/analysis/result.ts';
import type { Recipe } from '../recipe.ts';
import type { BodySize } from './anthropometry.ts';
import { withFault } from './planted-faults.ts';
import { strideCurves, type StrideCurves } from './stride-curves.ts';

/** What one foot does. Shares are of the contact time unless said otherwise; angles in degrees. */
export interface FootPattern {
  readonly contactTimeS: number;
  /** Ball of the foot ahead of the centre of mass at initial contact. */
  readonly landingDistanceM: number;
  readonly pitchAtContactDeg: number;
  /** Share by which the foot has settled. */
  readonly settledBy: number;
  /** Pitch kept up once settled: 0 with the heel down, negative with the heel held up. */
  readonly restPitchDeg: number;
  /** Share at which the heel begins to rise. */
  readonly heelRiseFrom: number;
  readonly pitchAtToeOffDeg: number;
  /** Bend left between toes and ground at toe-off, negative with the ball off the ground. */
  readonly toePitchAtToeOffDeg: number;
  /** How far the swing hangs back early on: 0 as measured, 1 at rest for a moment. */
  readonly swingDelay: number;
  /** Knee and hip excursion in swing against the measured runner. */
  readonly swingScale: number;
  /** Toes held up in mid swing. */
  readonly toeLiftDeg: number;
}

/** A whole stride: both feet and what carries them. */
export interface GaitPattern {
  readonly speedMps: number;
  readonly strideS: number;
  readonly feet: Readonly<Record<Side, FootPattern>>;
  readonly curves: StrideCurves;
  /** Knee flexion at contact of the leg that reaches further: sets how high the body is carried. */
  readonly kneeAtContactDeg: number;
  /** The same at toe-off: sets how much of the push comes early, which carries the body up. */
  readonly kneeAtToeOffDeg: number;
  /** Third sine of the vertical push against its first: flatter push +, less up and down. */
  readonly flatPush: number;
  /** Speed lost and won again in a contact, m/s. */
  readonly brakingMps: number;
  readonly trunkLeanDeg: number;
}

type SpeedTable = readonly (readonly [speedMps: number, value: number])[];

/**
 * By speed, from force plates (50 N): runners of Fukuchi et al. 2017 are on the ground for 276 ms (forefoot) and 290
 * to 298 ms (rearfoot) at 2.5 m/s, 242 at 3.5 and 208 at 4.5. Ours stays 4 to 10 ms less than the shortest: a real
 * foot slides while it settles, ours never does, and would have to leave the ground as much further behind.
 */
const CONTACT_TIME_S: SpeedTable = [
  [2, 0.293],
  [2.5, 0.272],
  [3.5, 0.232],
  [4.5, 0.2],
];
const CADENCE_SPM: SpeedTable = [
  [2, 160],
  [2.5, 163],
  [3.5, 171],
  [4.5, 181],
];
/** Ball ahead of the centre of mass at contact, share of leg length: 0.18 + 0.05 v fits three runners within 0.02. */
const LANDING_SHARE: SpeedTable = [
  [2, 0.287],
  [4.5, 0.413],
];

/** A slow runner's foot leaves before the leg is stretched. */
const KNEE_AT_TOE_OFF_DEG: SpeedTable = [
  [2, 24],
  [2.5, 17],
  [3.5, 12],
  [4.5, 10],
];
/** At speed the feet leave the ground earlier in the stride than in the curves, which were taken at 2.5 m/s. */
const SWING_DELAY: SpeedTable = [
  [2, 0.05],
  [2.5, 0.05],
  [3.5, 0.1],
  [4.5, 0.2],
];

function bySpeed(table: SpeedTable, speedMps: number): number {
  const above = Math.max(
    1,
    table.findIndex(([speed]) => speed >= speedMps),
  );
  const [x0, y0] = table[above - 1] ?? [0, 0];
  const [x1, y1] = table[above] ?? [1, 0];
  return y0 + ((speedMps - x0) / (x1 - x0)) * (y1 - y0);
}

/** Altman and Davis 2012 call above 8 degrees rearfoot, below -1.6 forefoot. */
const PITCH_AT_CONTACT_DEG: Readonly<Record<StrikeType, number>> = {
  rearfoot: 17,
  midfoot: 3,
  forefoot: -4.5,
};
const SETTLED_BY: Readonly<Record<StrikeType, number>> = { rearfoot: 0.19, midfoot: 0.14, forefoot: 0.16 };

/** The line from heel to toe is 44 to 48 degrees down when a force plate lets go, the rear foot a little more. */
const PITCH_AT_TOE_OFF_DEG: Readonly<Record<StrikeType, number>> = {
  rearfoot: -47,
  midfoot: -46,
  forefoot: -45,
};
/** The measured forefoot runner's toes would scrape once his swing is bent to end at our contact. */
const TOE_LIFT_DEG: Readonly<Record<StrikeType, number>> = { rearfoot: 2, midfoot: 6, forefoot: 9 };

/**
 * Runners the tables were taken from. A shorter one covers the same angles at the same speed in less time (contact
 * in proportion), and steps oftener, as a shorter pendulum does.
 */
const MEASURED_HEIGHT_M = 1.78;

function cleanFoot(recipe: Recipe, body: BodySize): FootPattern {
  const { speedMps, strike } = recipe;
  return {
    contactTimeS: (bySpeed(CONTACT_TIME_S, speedMps) * body.heightM) / MEASURED_HEIGHT_M,
    landingDistanceM: bySpeed(LANDING_SHARE, speedMps) * body.legLength,
    pitchAtContactDeg: PITCH_AT_CONTACT_DEG[strike],
    settledBy: SETTLED_BY[strike],
    restPitchDeg: 0,
    heelRiseFrom: 0.32,
    pitchAtToeOffDeg: PITCH_AT_TOE_OFF_DEG[strike] - 3 * (speedMps - 2.5),
    toePitchAtToeOffDeg: -20 - 4 * (speedMps - 2.5),
    swingDelay: bySpeed(SWING_DELAY, speedMps),
    swingScale: 1 + 0.1 * (speedMps - 2.5),
    toeLiftDeg: TOE_LIFT_DEG[strike],
  };
}

function cleanPattern(recipe: Recipe, body: BodySize): GaitPattern {
  const foot = cleanFoot(recipe, body);
  return {
    speedMps: recipe.speedMps,
    strideS: (120 / bySpeed(CADENCE_SPM, recipe.speedMps)) * Math.sqrt(body.heightM / MEASURED_HEIGHT_M),
    feet: { left: foot, right: foot },
    curves: strideCurves(recipe.strike),
    kneeAtContactDeg: 12,
    kneeAtToeOffDeg: bySpeed(KNEE_AT_TOE_OFF_DEG, recipe.speedMps),
    flatPush: 0.08,
    brakingMps: 0.18,
    trunkLeanDeg: 7,
  };
}

function uneven(foot: FootPattern, factor: number): FootPattern {
  return {
    ...foot,
    contactTimeS: foot.contactTimeS * factor,
    landingDistanceM: foot.landingDistanceM * factor,
  };
}

/** The stride a recipe asks for. */
export function gaitPattern(recipe: Recipe, body: BodySize): GaitPattern {
  const faulty = withFault(cleanPattern(recipe, body), recipe.fault, body);
  const { left, right } = faulty.feet;
  return {
    ...faulty,
    feet: { left: uneven(left, 1 - recipe.asymmetry), right: uneven(right, 1 + recipe.asymmetry) },
  };
}

/** Time within a stride at which a foot lands: the left at 0, the right half a stride later. */
export function contactStartS(pattern: GaitPattern, side: Side): number {
  return side === 'left' ? 0 : pattern.strideS / 2;
}
