import { median } from '../maths/statistics.ts';
import { type PoseTrack, SIDES, type Side } from '../pose-track.ts';
import type { Leg } from './body.ts';
import { legAngles } from './leg-angles.ts';
import { pathOf, type SagittalPlane } from './sagittal-plane.ts';
import { SHOE } from './shoe.ts';

/** What a runner standing still in the same shoes tells: the zero of the angles and the stature in pixels. */
export interface Standing {
  readonly flatAngleDeg: Readonly<Record<Side, number>>;
  readonly ankleZeroDeg: Readonly<Record<Side, number>>;
  readonly staturePx: number;
}

/** Height of the ears above the floor as a share of stature (biomechanics brief, section 5: vertex is ear + 0.065 H). */
const EARS_OVER_STATURE = 0.935;
/** A knee bent more than this is not standing. */
const LARGEST_KNEE_FLEXION_DEG = 25;

/** Reads the standing pose from frames in which the runner stands; null when they do not show one. */
export function readStanding(track: PoseTrack, plane: SagittalPlane): Standing | null {
  const perSide = SIDES.map((side) => ({ side, angles: standingAngles(track, plane, side) }));
  if (perSide.some(({ angles }) => !(Math.abs(angles.kneeDeg) < LARGEST_KNEE_FLEXION_DEG))) return null;
  const bySide = (value: (angles: ReturnType<typeof standingAngles>) => number): Record<Side, number> => ({
    left: value(perSide[0].angles),
    right: value(perSide[1].angles),
  });
  return {
    flatAngleDeg: bySide((angles) => angles.lineDeg),
    ankleZeroDeg: bySide((angles) => angles.shankDeg),
    staturePx: staturePx(track, plane),
  };
}

function standingAngles(
  track: PoseTrack,
  plane: SagittalPlane,
  side: Side,
): { lineDeg: number; shankDeg: number; kneeDeg: number } {
  const leg = sideLeg(track, plane, side);
  const angles = legAngles(leg, new Float64Array(leg.hip.up.length), plane.groundSlope, 0, 0);
  return {
    lineDeg: median(angles.footPitchDeg),
    shankDeg: median(angles.shankDeg),
    kneeDeg: median(angles.kneeFlexionDeg),
  };
}

/** The detected points of one leg in the plane of running. */
export function sideLeg(track: PoseTrack, plane: SagittalPlane, side: Side): Omit<Leg, 'ball'> {
  return {
    hip: pathOf(track, `${side}_hip`, plane),
    knee: pathOf(track, `${side}_knee`, plane),
    ankle: pathOf(track, `${side}_ankle`, plane),
    heel: pathOf(track, `${side}_heel`, plane),
    toe: pathOf(track, `${side}_foot_index`, plane),
  };
}

function staturePx(track: PoseTrack, plane: SagittalPlane): number {
  const heights = SIDES.map((side) => {
    const ear = pathOf(track, `${side}_ear`, plane);
    const { heel, toe } = sideLeg(track, plane, side);
    const below = heel.forward.map((x, i) => SHOE.ballBelow * Math.abs(toe.forward[i] - x));
    return median(ear.up.map((up, i) => up - (toe.up[i] - below[i])));
  });
  return median(heights) / EARS_OVER_STATURE;
}
