import type { Gait } from '../gait/find-supports.ts';
import type { Support } from '../gait/support.ts';
import { RAD_PER_DEG } from '../maths/angle.ts';
import { bySide, type PoseTrack, type Side } from '../pose-track.ts';
import type { AnalysisSettings } from '../settings.ts';
import { thighAndShankPx } from '../trajectories/leg-length.ts';
import type { Trajectories } from '../trajectories/trajectories.ts';
import type { Body, FlatFoot, Leg } from './body.ts';
import { centreOfMass, type CentreOfMass } from './centre-of-mass.ts';
import { flatFoot } from './ground.ts';
import { legAngles } from './leg-angles.ts';
import { groundSpeed } from './ground-speed.ts';
import { legPoints } from './leg-points.ts';
import { planeOfRunning } from './plane-of-running.ts';
import { pointNoisePx } from './point-noise.ts';
import { between, type SagittalPlane } from './sagittal-plane.ts';
import { fuseScales, type ScaleEstimate, roughSizes, scaleEstimates } from './scale.ts';
import { SEEN_BY_DETECTOR } from './seen-by-detector.ts';
import { ballOfFoot, SHOE } from './shoe.ts';
import { readStanding, type Standing } from './standing.ts';
import { slopeOfTurnedFootDeg } from './toe-out.ts';
import { toesLoaded } from './foot-pitch.ts';
import type { View } from './view.ts';

/** The body in the plane of running, and what was found out on the way to it. */
export interface BuiltBody {
  readonly body: Body;
  readonly plane: SagittalPlane;
  readonly standing: Standing | null;
  readonly scales: readonly ScaleEstimate[];
  readonly centre: CentreOfMass;
}

/**
 * The body over the whole clip: points in the plane of running, angles, centre of mass, scale and speed, with what is
 * known of their errors.
 * @param standingTrack frames of the runner standing still; null when there are none
 */
export function buildBody(
  trajectories: Trajectories,
  gait: Gait,
  view: View,
  settings: AnalysisSettings,
  standingTrack: PoseTrack | null,
): BuiltBody {
  const track = trajectories.filtered;
  const { legPx } = roughSizes(thighAndShankPx(track), settings);
  const inclineRad = Math.atan(settings.inclinePct / 100);
  const { plane, rollSdRad, groundSdRad } = planeOfRunning(track, gait, view, inclineRad, legPx);
  const turnedFootDeg = slopeOfTurnedFootDeg(view, plane.groundSlope - settings.inclinePct / 100);
  const standing = standingTrack === null ? null : readStanding(standingTrack, plane);
  const legs = bySide((side) => withBall(legPoints(track, plane, side)));
  const flatDeg = standing?.flatAngleDeg ?? SHOE.flatAngleDeg;
  // A separate picture has a scale of its own: it tells angles, not lengths.
  const scales = scaleEstimates({
    ...settings,
    thighAndShankPx: thighAndShankPx(track),
    speedPxPerMs: gait.runningSpeedPxPerMs,
    standingPx: settings.standingRangeMs === null ? null : (standing?.staturePx ?? null),
  });
  const scale = fuseScales(scales);
  const centre = centreOfMass(track, plane, gait.strideMs, settings.sex);
  const noise = pointNoisePx(trajectories);
  const supportsOf = (side: Side): Support[] => gait.supports.filter((support) => support.foot === side);
  // In a side view the side the runner faces is near.
  const nearSide = view.direction;
  const body: Body = {
    timesMs: track.timesMs,
    legs,
    angles: bySide((side) =>
      legAngles(
        legs[side],
        toesLoaded(track.timesMs, supportsOf(side)),
        plane.groundSlope,
        flatDeg,
        standing?.ankleZeroDeg ?? 0,
      ),
    ),
    midHip: between(legs.left.hip, legs.right.hip, 0.5),
    gcm: centre.gcm,
    nearSide,
    flatFoot: bySide((side) =>
      flatOrUnknown(
        flatFoot(legs[side], track.timesMs, supportsOf(side), flatDeg * RAD_PER_DEG, noise[side].heel),
      ),
    ),
    scale,
    legLengthPx: legPx,
    speedMps: groundSpeed(settings, gait, scale),
    angleZero: angleZero(standing, groundSdRad / RAD_PER_DEG, turnedFootDeg),
    noisePx: noise,
    rollSdRad,
    yawDeg: view.yawDeg,
    seen: bySide((side) => SEEN_BY_DETECTOR[side === nearSide ? 'near' : 'far']),
  };
  return { body, plane, standing, scales, centre };
}

function angleZero(standing: Standing | null, groundSdDeg: number, turnedFootDeg: number): Body['angleZero'] {
  if (standing !== null) return { source: 'standing', sdDeg: standing.zeroSdDeg };
  return { source: 'typical-shoe', sdDeg: Math.hypot(SHOE.flatAngleSdDeg, groundSdDeg, turnedFootDeg) };
}

function withBall(leg: Omit<Leg, 'ball'>): Leg {
  return { ...leg, ball: ballOfFoot(leg.heel, leg.toe) };
}

function flatOrUnknown(flat: FlatFoot | null): FlatFoot {
  return flat ?? { heelUpPx: Number.NaN, ballUpPx: Number.NaN, sdPx: Number.NaN };
}
