import { median } from '../maths/statistics.ts';
import { otherSide, type PoseTrack, SIDES, type Side } from '../pose-track.ts';
import { legAngles } from './leg-angles.ts';
import { legPoints } from './leg-points.ts';
import { pathOf, type SagittalPlane } from './sagittal-plane.ts';
import { SHOE } from './shoe.ts';

/** What a runner standing still in the same shoes tells: the zero of the angles and the stature in pixels. */
export interface Standing {
  /** Angle of the line heel to foot_index with the shoe flat. */
  readonly flatAngleDeg: number;
  readonly ankleZeroDeg: number;
  /** Error of that zero, 1 sigma. */
  readonly zeroSdDeg: number;
  readonly staturePx: number;
}

/**
 * Error of the line of the foot of a standing runner, degrees (1 sigma). The brief proposes 1.5; on drawn runners, whose
 * shoes cover each other while they stand, it is off by 3 to 6.
 */
const FOOT_LINE_SD_DEG = 3;
/** Height of the ears above the floor as a share of stature (biomechanics brief, section 5: vertex is ear + 0.065 H). */
const EARS_OVER_STATURE = 0.935;
/** A knee bent more than this is not standing. */
const LARGEST_KNEE_FLEXION_DEG = 25;

/**
 * Reads the standing pose from frames in which the runner stands; null when they do not show one. Of the two legs, which
 * cover each other, the near one is read, for both: the shoes are a pair. What it shows and what shoes are
 * like are weighed by their errors.
 */
export function readStanding(track: PoseTrack, plane: SagittalPlane): Standing | null {
  const near: Side = plane.forwardSign === 1 ? 'right' : 'left';
  const seen = [near, otherSide(near)].map((side) => standingAngles(track, plane, side));
  const angles = seen.find(({ kneeDeg }) => Math.abs(kneeDeg) < LARGEST_KNEE_FLEXION_DEG);
  if (angles === undefined) return null;
  const trust = SHOE.flatAngleSdDeg ** 2 / (SHOE.flatAngleSdDeg ** 2 + FOOT_LINE_SD_DEG ** 2);
  return {
    flatAngleDeg: SHOE.flatAngleDeg + trust * (angles.lineDeg - SHOE.flatAngleDeg),
    ankleZeroDeg: angles.shankDeg,
    zeroSdDeg: Math.sqrt(trust) * FOOT_LINE_SD_DEG,
    staturePx: staturePx(track, plane),
  };
}

interface StandingAngles {
  readonly lineDeg: number;
  readonly shankDeg: number;
  readonly kneeDeg: number;
}

function standingAngles(track: PoseTrack, plane: SagittalPlane, side: Side): StandingAngles {
  // A flat foot does not bend its toes.
  const unloaded = new Float64Array(track.timesMs.length);
  const angles = legAngles(legPoints(track, plane, side), unloaded, plane.groundSlope, 0, 0);
  return {
    lineDeg: median(angles.footPitchDeg),
    shankDeg: median(angles.shankDeg),
    kneeDeg: median(angles.kneeFlexionDeg),
  };
}

function staturePx(track: PoseTrack, plane: SagittalPlane): number {
  const heights = SIDES.map((side) => {
    const ear = pathOf(track, `${side}_ear`, plane);
    const { heel, toe } = legPoints(track, plane, side);
    const below = heel.forward.map((x, i) => SHOE.ballBelow * Math.abs(toe.forward[i] - x));
    return median(ear.up.map((up, i) => up - (toe.up[i] - below[i])));
  });
  return median(heights) / EARS_OVER_STATURE;
}
